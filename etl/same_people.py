"""Which rows speak of the same person: by number, or by what agrees of name, birth date, sex, place and telephone.

One reason a pair. `same_number` and `same_person` are certain; the others are for a person to decide.
"""

CERTAIN = ("same_number", "same_person")
ALIKE = 0.88  # Jaro-Winkler similarity: Robert and Rob Allen 0.89
# Names of two letters differ by half when they differ: 张伟 and 张强 are brothers, not a slip. 张三(户主) is 张三.
NEAR_NAME = f"""(
    jaro_winkler_similarity(one.name, other.name) >= {ALIKE}
    or (
        least(length(one.name), length(other.name)) > 1
        and (contains(one.name, other.name) or contains(other.name, one.name))
    )
    or (
        least(length(one.name), length(other.name)) > 2
        and damerau_levenshtein(one.name, other.name) = 1
    )
)"""
SLIPPED_BIRTH_DATE = "damerau_levenshtein(one.birth_date, other.birth_date) <= 2"
NEAR_BIRTH_DATE = "damerau_levenshtein(one.birth_date, other.birth_date) <= 1"
# A mistyped digit or two swapped ones; the check digit keeps two good numbers further apart.
NEAR_NUMBER = "damerau_levenshtein(one.written_number, other.written_number) <= 1"
LACKS_NUMBER = "(one.number is null or other.number is null)"
COMPARED = ("number", "name", "birth_date", "place", "phone")


def pairs(one: str, other: str) -> str:
    """SQL for load_id, row_no, other_load_id, other_row_no, reason of two tables of people; both may be the same.

    Their columns, all text but the first two, null = not known: load_id, row_no, number (a good one),
    written_number (as delivered, good or not), name, birth_date (yyyymmdd), sex, place, phone.
    """
    met = " union ".join(
        f"select one.load_id, one.row_no, other.load_id as other_load_id, other.row_no as other_row_no "
        f"from {one} as one join {other} as other on one.{column} = other.{column}"
        for column in COMPARED
    )
    return f"""
        with met as ({met}),
        judged as (
            select
                met.*,
                case
                    when one.number = other.number then 'same_number'
                    when {LACKS_NUMBER} and one.name = other.name and one.birth_date = other.birth_date
                        and one.place = other.place and coalesce(one.sex = other.sex, true)
                        then 'same_person'
                    when {NEAR_NUMBER} and {NEAR_NAME} then 'number_alike'
                    when one.name = other.name and one.birth_date = other.birth_date then 'name_and_birth_date'
                    when not {LACKS_NUMBER} then null
                    when one.phone = other.phone and {SLIPPED_BIRTH_DATE} then 'phone_and_birth_date'
                    when not {NEAR_NAME} then null
                    when {NEAR_BIRTH_DATE} then 'name_and_birth_date'
                    when one.phone = other.phone then 'name_and_phone'
                    when one.place = other.place and (one.birth_date is null or other.birth_date is null)
                        then 'name_and_place'
                end as reason,
            from met
            join {one} as one on (one.load_id, one.row_no) = (met.load_id, met.row_no)
            join {other} as other
                on (other.load_id, other.row_no) = (met.other_load_id, met.other_row_no)
            where (met.load_id, met.row_no) <> (met.other_load_id, met.other_row_no)
        )
        select * from judged where reason is not null
    """
