-- One row per estate.
select estate, estate_no, households,
from reference.estates
