"""The kinds of spreadsheet the community delivers, in loading order. A new kind: its file and a line here."""

from etl.sources.activities import ACTIVITIES
from etl.sources.activity_participants import ACTIVITY_PARTICIPANTS
from etl.sources.allowance_months import ALLOWANCE_MONTHS
from etl.sources.associations import ASSOCIATIONS
from etl.sources.attendance_days import ATTENDANCE_DAYS
from etl.sources.attendance_exports import ATTENDANCE_EXPORTS
from etl.sources.board_events import BOARD_EVENTS
from etl.sources.boards import BOARDS
from etl.sources.campaign_events import CAMPAIGN_EVENTS
from etl.sources.campaigns import CAMPAIGNS
from etl.sources.charter_revisions import CHARTER_REVISIONS
from etl.sources.correction_months import CORRECTION_MONTHS
from etl.sources.criteria import CRITERIA
from etl.sources.disclosures import DISCLOSURES
from etl.sources.dispute_months import DISPUTE_MONTHS
from etl.sources.disputes import DISPUTES
from etl.sources.doorstep_checks import DOORSTEP_CHECKS
from etl.sources.duties import DUTIES
from etl.sources.duty_reports import DUTY_REPORTS
from etl.sources.elections import ELECTIONS
from etl.sources.employment_months import EMPLOYMENT_MONTHS
from etl.sources.equipment import EQUIPMENT
from etl.sources.evidence_items import EVIDENCE_ITEMS
from etl.sources.funds import FUNDS
from etl.sources.good_deeds import GOOD_DEEDS
from etl.sources.holiday_visits import HOLIDAY_VISITS
from etl.sources.honors import HONORS
from etl.sources.household_visits import HOUSEHOLD_VISITS
from etl.sources.insurance_months import INSURANCE_MONTHS
from etl.sources.joint_meetings import JOINT_MEETINGS
from etl.sources.joint_projects import JOINT_PROJECTS
from etl.sources.micro_loans import MICRO_LOANS
from etl.sources.motions import MOTIONS
from etl.sources.outings import OUTINGS
from etl.sources.party_groups import PARTY_GROUPS
from etl.sources.patrols import PATROLS
from etl.sources.points_entries import POINTS_ENTRIES
from etl.sources.protection_points import PROTECTION_POINTS
from etl.sources.relief_cases import RELIEF_CASES
from etl.sources.renovations import RENOVATIONS
from etl.sources.representative_meetings import REPRESENTATIVE_MEETINGS
from etl.sources.resident_units import RESIDENT_UNITS
from etl.sources.residents import RESIDENTS
from etl.sources.review_ratings import REVIEW_RATINGS
from etl.sources.rewards import REWARDS
from etl.sources.room_days import ROOM_DAYS
from etl.sources.rooms import ROOMS
from etl.sources.safety_checks import SAFETY_CHECKS
from etl.sources.sanitation_campaigns import SANITATION_CAMPAIGNS
from etl.sources.service_records import SERVICE_RECORDS
from etl.sources.staff import STAFF
from etl.sources.star_households import STAR_HOUSEHOLDS
from etl.sources.startups import STARTUPS
from etl.sources.supervision_checks import SUPERVISION_CHECKS
from etl.sources.tasks import TASKS
from etl.sources.training import TRAINING
from etl.sources.volunteer_hours import VOLUNTEER_HOURS
from etl.sources.zero_employment_families import ZERO_EMPLOYMENT_FAMILIES
from warehouse.contracts import ContractError, Source

SOURCES = (
    RESIDENTS,
    STAFF,
    SERVICE_RECORDS,
    ATTENDANCE_DAYS,
    ATTENDANCE_EXPORTS,
    POINTS_ENTRIES,
    REVIEW_RATINGS,
    DUTIES,
    TASKS,
    TRAINING,
    DUTY_REPORTS,
    REWARDS,
    CAMPAIGNS,
    CRITERIA,
    EVIDENCE_ITEMS,
    CAMPAIGN_EVENTS,
    HONORS,
    STAR_HOUSEHOLDS,
    DISCLOSURES,
    ACTIVITIES,
    ACTIVITY_PARTICIPANTS,
    VOLUNTEER_HOURS,
    GOOD_DEEDS,
    PARTY_GROUPS,
    RESIDENT_UNITS,
    ASSOCIATIONS,
    JOINT_MEETINGS,
    JOINT_PROJECTS,
    ALLOWANCE_MONTHS,
    RELIEF_CASES,
    HOLIDAY_VISITS,
    INSURANCE_MONTHS,
    EMPLOYMENT_MONTHS,
    ZERO_EMPLOYMENT_FAMILIES,
    STARTUPS,
    MICRO_LOANS,
    OUTINGS,
    HOUSEHOLD_VISITS,
    DISPUTES,
    DISPUTE_MONTHS,
    CORRECTION_MONTHS,
    PATROLS,
    PROTECTION_POINTS,
    SAFETY_CHECKS,
    SANITATION_CAMPAIGNS,
    DOORSTEP_CHECKS,
    ROOMS,
    ROOM_DAYS,
    BOARDS,
    BOARD_EVENTS,
    EQUIPMENT,
    FUNDS,
    RENOVATIONS,
    REPRESENTATIVE_MEETINGS,
    MOTIONS,
    ELECTIONS,
    CHARTER_REVISIONS,
    SUPERVISION_CHECKS,
)


def named(name: str) -> Source:
    """The contract of a source. ContractError, with the list of sources, for a name that is none."""
    for source in SOURCES:
        if source.name == name:
            return source
    known = ", ".join(source.name for source in SOURCES)
    raise ContractError(f"unknown source {name!r}; expected one of: {known}")


def titled(sheet: str | None) -> Source | None:
    """The source after which a sheet is named, as the sheets of the blank workbooks are."""
    return next((source for source in SOURCES if source.title["zh"] == sheet), None)
