-- One row per step of a scoring rule, in the order written.
with ruled as (
    select
        core.criteria.criterion_id, core.criteria.requirement_count, core.criteria.rule_kind,
        core.criteria.points, rule_pieces(typed.criteria.rule) as pieces,
        rule_enough(pieces) as enough,
    from typed.criteria
    inner join core.criteria using (load_id, row_no)
),

stepped as (
    select
        criterion_id,
        unnest(case
            when rule_kind = 'all_or_nothing' or enough is not null then [{
                'at_least': coalesce(enough, requirement_count)::double,
                'at_most': null::double,
                'points': points
            }]
            when rule_kind in ('k_of_n', 'bands', 'indicator')
                then rule_steps(pieces, points)
        end) as step,
    from ruled
)

select
    criterion_id,
    row_number() over (
        partition by criterion_id order by step.points desc, step.at_least
    )::integer as step_no,
    step.at_least as at_least,
    step.at_most as at_most,
    step.points as points,
from stepped
