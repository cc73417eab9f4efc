-- One row per estate and month of a register, beside the whole one before it.
select *
from build.registers
