-- One row per election and polling station, or per election.
select
    row_key({
        'ledger': 'elections',
        'election': folded(election),
        'estate': estate,
        'day': election_date,
    }) as ballot_id,
    election,
    election_kind,
    estate,
    election_date,
    eligible,
    voters,
    valid_votes,
    seats,
    elected,
    load_id,
    row_no,
from typed.elections
qualify row_number() over (
    partition by ballot_id
    order by load_id desc, row_no desc
) = 1
