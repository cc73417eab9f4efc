-- One row per document and version. A version is in force until the day set,
-- or until the one adopted next takes its place.
with versions as (
    select
        row_key({
            'ledger': 'charter_revisions',
            'kind': charter_kind,
            'version': folded(version),
        }) as revision_id,
        *,
    from typed.charter_revisions
    qualify row_number() over (
        partition by revision_id
        order by load_id desc, row_no desc
    ) = 1
)

select
    revision_id,
    charter_kind,
    version,
    adopted_date,
    adopted_by,
    least(
        in_force_until,
        lead(adopted_date) over (
            partition by charter_kind
            order by adopted_date, load_id, row_no
        ) - 1
    ) as in_force_until,
    load_id,
    row_no,
from versions
