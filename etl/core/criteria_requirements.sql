-- One row per requirement of a criterion, in the order written.
select
    core.criteria.criterion_id,
    unnest(range(1, len(asked_for(evidence)) + 1))::integer as requirement_no,
    unnest(asked_for(evidence)) as requirement,
from typed.criteria
inner join core.criteria using (load_id, row_no)
