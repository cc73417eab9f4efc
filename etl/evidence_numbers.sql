-- Numbers of evidence, as offices write them: Ⅱ-1-1)-① is area, criterion, requirement, document.

-- Ⅰ to Ⅻ, ① to ㊿; beyond them plain digits.
create or replace macro roman(n) as if(n between 1 and 12, chr(8543 + n::integer), n::varchar);
create or replace macro circled(n) as
    case
        when n between 1 and 20 then chr(9311 + n::integer)
        when n between 21 and 35 then chr(12860 + n::integer)
        when n between 36 and 50 then chr(12941 + n::integer)
        else '(' || n || ')'
    end;

create or replace macro evidence_place(area_no, criterion_no, requirement_no) as
    roman(area_no) || '-' || criterion_no || '-' || requirement_no || ')-';

-- What a criterion asks for: its cell without the numbers that a filled-in workbook has put behind the words.
create or replace macro asked_for(cell) as
    several(nullif(trim(regexp_replace(cell, '【佐证编号[:：][^】]*】', '', 'g')), ''));
