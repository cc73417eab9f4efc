-- What the machines of DingTalk and WeCom say of a day, as a code of the list `attendance`.

-- 0.5 of a day, 8小时 or once: something; 0, 0.0 or nothing: none.
create or replace macro is_some(cell) as coalesce(regexp_matches(cell, '[1-9]'), false);

-- A shift with hours is one, though a rest may stand among them: A班 08:30-17:30(休息12:00-13:30).
create or replace macro is_day_off(shift) as
    coalesce(regexp_matches(shift, '休息|未排班') and not regexp_matches(shift, '\d[:：]\d\d'), false);

-- results, approvals: all that is written there; is_punched: at work at some time; has_leave, was_out: days or hours
-- of it; is_off: no shift. Who came is told first, then why somebody did not.
-- A day of which nothing is said is a day off: nobody was expected.
create or replace macro attendance_by_machine(results, approvals, is_punched, has_leave, was_out, is_off) as
    case
        when regexp_matches(results || approvals, '培训|学习') then 'training'
        when is_off and not is_punched then 'rest'
        when (is_punched or not has_leave) and regexp_matches(results, '迟到|早退') then 'late'
        when was_out then 'field_duty'
        when is_punched or (regexp_matches(results, '正常|补卡') and not has_leave) then 'present'
        when has_leave then 'leave'
        when regexp_matches(results, '旷工|缺卡|未打卡|缺勤') then 'absent'
        else 'rest'
    end;
