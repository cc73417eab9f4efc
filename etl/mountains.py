"""Sentences for workbooks that cannot be opened, or not without filling the memory."""

from translations.say import say
from warehouse.contracts import ContractError

TABLES = 1000  # of a file


def broken(error: object) -> str:
    """The sentence for a workbook that cannot be opened."""
    return say(
        "it is not a workbook that can be opened ({error}). Open it in Excel and save it as .xlsx.",
        error=error,
    )


def too_large(limit: int) -> ContractError:
    """limit: in MB."""
    return ContractError(
        say(
            "unpacked it takes more than {limit} MB. Split it by month or export only what is needed.",
            limit=limit,
        )
    )


def refuse_many(tables: int) -> None:
    """Raise ContractError where a file has more sheets or tables than any office fills in."""
    if tables > TABLES:
        raise ContractError(
            say(
                "it has {count} sheets or tables. Save those with the data in a file of their own.",
                count=tables,
            )
        )


def too_far(row: int, column: int) -> ContractError:
    return ContractError(
        say(
            "a sheet of it reaches to row {row}, column {column}. Delete the empty rows and columns "
            "behind the table and save it again.",
            row=row, column=column,
        )
    )  # fmt: skip
