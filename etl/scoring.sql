-- How a criterion scores, from the words an office writes: pieces parted by commas, each of one kind.

-- One way of writing: signs for words, commas between the pieces. 一 to 九 as digits where they count pieces.
create or replace macro rule_text(cell) as
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        list_transform(
            [folded(cell)],
            lambda v: case
                when regexp_full_match(v, '[二两三四五六七八九]选[一二两三四五六七八九].*')
                    then translate(v, '一二两三四五六七八九', '1223456789')
                else translate(folded(replace(cell, chr(10), ';')), ';/。、', ',,,,')
            end
        )[1],
        '%', '', 'g'),
        '达到?(\d)', '≥\1', 'g'),
        '>=|=>|≧|不低于|不少于|大于或?等于|atleast', '≥', 'g'),
        '<=|=<|≦|不高于|不多于|不超过|小于或?等于|atmost', '≤', 'g'),
        '最高|至多|封顶', '最多', 'g'),
        ',+', ',', 'g');

create or replace macro rule_piece_kind(p) as
    case
        when regexp_full_match(p, '一票否决项?|veto') then 'veto'
        when regexp_full_match(p, '(追溯|回溯|前|近|lookback)?\d+个?(月|年|months?|years?)内?') then 'window'
        when regexp_full_match(p, '全有全无|全部具备(得分)?|缺一不可|齐全得分|达标得分|allornothing') then 'all_or_nothing'
        when regexp_full_match(p, '\d+选\d+|\d+of\d+') then 'choose'
        when regexp_full_match(p, '\d+[项份](符合|具备|达标)?得?\d+(\.\d+)?分') then 'k_of_n'
        when regexp_full_match(p, '每[项份]得?\d+(\.\d+)?分') then 'per_item'
        when regexp_full_match(p, '每[项份次]加\d+(\.\d+)?分') then 'bonus'
        when regexp_full_match(p, '加分项?|bonus') then 'extra'
        when regexp_full_match(p, '每一?[起次件例项处人户]扣\d+(\.\d+)?分') then 'deduction'
        when regexp_full_match(p, '(最多|≤)[得扣加]?\d+(\.\d+)?分|扣完为止') then 'cap'
        when regexp_full_match(p, '[^≥≤]*[≥≤]\d+(\.\d+)?((得|计|:)(\d+(\.\d+)?分|满分))?') then 'bands'
        when regexp_full_match(p, '0分?|(其余|其他|否则|不足)(均?不得分|得?0分)') then 'rest'
        else 'unknown'
    end;

-- The pieces of a rule, each with its words and its kind. What is asked of a rule is asked of these, split once.
create or replace macro rule_pieces(cell) as
    list_transform(
        list_filter(string_split(rule_text(cell), ','), lambda p: p <> ''),
        lambda p: {'words': p, 'kind': rule_piece_kind(p)}
    );

create or replace macro rule_kinds(pieces) as list_distinct(list_transform(pieces, lambda p: p.kind));

create or replace macro rule_piece(pieces, kind) as list_filter(pieces, lambda p: p.kind = kind)[1].words;

create or replace macro rule_number(words) as try_cast(regexp_extract(words, '\d+(?:\.\d+)?') as double);

-- The words before the first threshold: what is measured. Null = a measured value in the sheet.
create or replace macro rule_subject(pieces) as
    nullif(regexp_extract(rule_piece(pieces, 'bands'), '^(?:按?指标:?)?([^≥≤]*)', 1), '');

-- all_or_nothing k_of_n per_item bands indicator deduction bonus; null = none, only a veto perhaps
create or replace macro rule_kind(pieces) as
    list_transform(
        [rule_kinds(pieces)],
        lambda kinds: case
            when list_has_any(kinds, ['extra', 'bonus']) then 'bonus'
            when list_contains(kinds, 'choose') then 'k_of_n'
            when rule_subject(pieces) is not null then 'indicator'
            else list_filter(kinds, lambda k: k in ('all_or_nothing', 'k_of_n', 'per_item', 'bands', 'deduction'))[1]
        end
    )[1];

-- How many are asked for by 3选2 or "2 of 3" and by 3项3分, and how many of them are enough.
create or replace macro rule_asked(pieces) as
    list_transform(
        [rule_piece(pieces, 'choose')],
        lambda words: case
            when words like '%of%' then regexp_extract(words, '\d+$')::integer
            when words is not null then rule_number(words)::integer
            else list_max(list_transform(
                list_filter(pieces, lambda p: p.kind = 'k_of_n'), lambda p: rule_number(p.words)::integer
            ))
        end
    )[1];
create or replace macro rule_enough(pieces) as
    list_transform(
        [rule_piece(pieces, 'choose')],
        lambda words: case
            when words like '%of%' then rule_number(words)::integer else regexp_extract(words, '\d+$')::integer
        end
    )[1];

create or replace macro rule_each(pieces) as
    rule_number(coalesce(
        rule_piece(pieces, 'per_item'), rule_piece(pieces, 'bonus'), rule_piece(pieces, 'deduction')
    ));

create or replace macro rule_veto_months(pieces) as
    rule_number(rule_piece(pieces, 'window'))::integer
    * case when regexp_matches(rule_piece(pieces, 'window'), '年|year') then 12 else 1 end;

-- The steps that pieces like 2项2分 and ≥85得8分 give; no points said = all of them.
create or replace macro rule_steps(pieces, points) as
    list_transform(
        list_transform(list_filter(pieces, lambda p: p.kind in ('k_of_n', 'bands')), lambda p: p.words),
        lambda p: {
            'at_least': case when not contains(p, '≤') then rule_number(regexp_replace(p, '^.*≥', '')) end,
            'at_most': case when contains(p, '≤') then rule_number(regexp_replace(p, '^.*≤', '')) end,
            'points': coalesce(try_cast(regexp_extract(p, '(?:[项份得计:]|符合|具备|达标)(\d+(?:\.\d+)?)分$', 1) as double), points)
        }
    );

-- Most points a rule can give.
create or replace macro rule_most(cell, points) as
    list_transform(
        [rule_pieces(cell)],
        lambda pieces: case
            when rule_kind(pieces) in ('per_item', 'bonus')
                then coalesce(rule_number(rule_piece(pieces, 'cap')), points)
            else coalesce(list_max(list_transform(rule_steps(pieces, points), lambda s: s.points)), points)
        end
    )[1];

create or replace macro is_scoring_rule(cell) as
    (
        select
            not list_contains(known.known_kinds, 'unknown')
            and len(list_filter(
                known.known_kinds,
                lambda k: k in ('all_or_nothing', 'choose', 'k_of_n', 'per_item', 'bonus', 'deduction', 'bands')
            )) <= 1
            and (rule_kind(known.known_pieces) is not null or list_contains(known.known_kinds, 'veto'))
            and (list_contains(known.known_kinds, 'veto') or not list_contains(known.known_kinds, 'window'))
            and (rule_each(known.known_pieces) is not null or not list_has_any(known.known_kinds, ['cap', 'extra']))
            and coalesce(rule_enough(known.known_pieces) between 1 and rule_asked(known.known_pieces), true)
            and (known.known_subject is null or code_of('bound_indicator', known.known_subject) is not null)
        from (
            select
                split.known_pieces,
                rule_kinds(split.known_pieces) as known_kinds,
                rule_subject(split.known_pieces) as known_subject
            from (select rule_pieces(cell) as known_pieces) as split
        ) as known
    );

-- 党建星85、民主星80 as areas and their minimum.
create or replace macro area_bars(cell) as
    list_filter(
        list_transform(
            several(half_width(cell)),
            lambda part: {
                'area': regexp_extract(part, '^(.*?)[:：≥]? ?(\d+(?:\.\d+)?)分?$', 1),
                'bar_points': try_cast(regexp_extract(part, '^(.*?)[:：≥]? ?(\d+(?:\.\d+)?)分?$', 2) as double)
            }
        ),
        lambda found: found.area <> '' and found.bar_points is not null
    );

-- Whether a criterion asks for a paper of this name or number; one that lists none takes any.
create or replace macro is_asked_for(campaign_name, words, paper) as
    not exists (
        select 1
        from (select campaign as known_campaign, criterion as known_criterion from reference.requirement_words) as known
        where known.known_campaign = folded(campaign_name) and known.known_criterion = folded(words)
    )
    or exists (
        select 1
        from (
            select campaign as known_campaign, criterion as known_criterion, word as known_word
            from reference.requirement_words
        ) as known
        where known.known_campaign = folded(campaign_name) and known.known_criterion = folded(words)
            and known.known_word = compact(paper)
    );

-- Whether the list of criteria has it; without a list nothing can be missing in it.
create or replace macro is_known_criterion(campaign_name, words) as
    not exists (from reference.criterion_words)
    or exists (
        select 1
        from (select campaign as known_campaign, criterion as known_criterion from reference.criterion_words) as known
        where known.known_campaign = folded(campaign_name) and known.known_criterion = folded(words)
    );
