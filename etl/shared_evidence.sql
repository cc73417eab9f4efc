-- Views over the evidence list as read: which rows are the same document, and which claim it against a rule.

-- One row per row of the evidence list: the document it is, and the activity it is of, as far as it says.
-- A file or photo is itself in every campaign; a number in the list only in its own, because every campaign numbers
-- from the start. A row without either is no document that could be known again. A row that leaves its file or its
-- activity out has that of the other rows with its number or file, if they name just one.
create or replace view reference.documented as
    with named as (
        select
            load_id, row_no,
            signs(document) as file,
            folded(campaign) || ' ' || signs(evidence_no) as number,
            activity_key(activity, coalesce(activity_date, evidence_date)) as activity_id,
        from typed.evidence_items
    ),
    numbered as (
        select
            * replace (
                coalesce(file, case
                    when number is not null and min(file) over numbers = max(file) over numbers then min(file) over numbers
                end) as file
            ),
        from named
        window numbers as (partition by number)
    )
    select
        load_id, row_no, coalesce(file, number) as document_id,
        coalesce(activity_id, case
            when document_id is not null and min(activity_id) over documents = max(activity_id) over documents
                then min(activity_id) over documents
        end) as activity_id,
    from numbered
    window documents as (partition by coalesce(file, number));

-- One row per claim that a rule keeps apart from an earlier one of the same document, and that earlier one.
-- Earlier: by the day of the paper, then by the place in the list. Only claims of known criteria that are dated and
-- within their campaign's window; the same line delivered again is not a second claim.
-- is_repeat: the rule is its own criterion's, so that it does not count; else only that of the other one.
create or replace view reference.kept_apart as
    with criteria as (
        select
            folded(typed.criteria.campaign) as campaign,
            folded(typed.criteria.criterion) as criterion,
            arg_min({'said': coalesce(typed.criteria.sharing, typed.campaigns.sharing)},
                (typed.criteria.load_id, typed.criteria.row_no)).said as sharing,
            min(typed.campaigns.evidence_from) as evidence_from,
        from typed.criteria
        join typed.campaigns on folded(typed.campaigns.campaign) = folded(typed.criteria.campaign)
        group by all
    ),
    claims as (
        select
            items.load_id, items.row_no, document_id, coalesce(items.document, items.evidence_no) as document,
            criteria.campaign, items.campaign || '“' || items.criterion || '”' as place,
            items.evidence_date as day, sharing,
            hash(items.criterion, title, requirement, evidence_no, items.document, activity, evidence_date, expiry_date)
                as content,
        from typed.evidence_items as items
        join reference.documented using (load_id, row_no)
        join criteria
            on criteria.campaign = folded(items.campaign) and criteria.criterion = folded(items.criterion)
        where document_id is not null
            and items.evidence_date >= coalesce(criteria.evidence_from, '-infinity'::date)
    ),
    pairs as (
        select
            later.load_id, later.row_no, earlier.load_id as first_load_id, earlier.row_no as first_row_no,
            later.document || '：' || earlier.place || '、' || later.place as places,
            earlier.day as first_day,
            is_forbidden(later.sharing, later.campaign = earlier.campaign) as is_repeat,
        from claims as later
        join claims as earlier
            on earlier.document_id = later.document_id
            and (earlier.day, earlier.load_id, earlier.row_no) < (later.day, later.load_id, later.row_no)
            and (earlier.load_id = later.load_id or earlier.content <> later.content)
        where is_forbidden(later.sharing, later.campaign = earlier.campaign)
            or is_forbidden(earlier.sharing, later.campaign = earlier.campaign)
    )
    select load_id, row_no, first_load_id, first_row_no, places, is_repeat
    from pairs
    qualify row_number() over (
        partition by load_id, row_no order by is_repeat desc, first_day, first_load_id, first_row_no
    ) = 1;
