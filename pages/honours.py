"""Honours: what is held, when it is re-assessed, and how far each campaign is from its bar."""

from charts import findings
from indicators import campaigns, deliveries
from pages.parts import campaign_glance, frame, honours, people, shared_evidence, show, star_households
from pages.parts import desk as desks

IDS = ("honors_held", "honors_reassessment_due", "campaign_points_evidenced", "campaign_points_doubtful",
       "campaign_points_claimed", "criteria_without_evidence", "criteria_overdue", "evidence_expiring",
       "evidence_shared", "evidence_claimed_twice")  # fmt: skip

desk = desks.open_desk()
words = desk.words
today = campaigns.day_of(desk.period, desk.coverage)
held = desk.ask(deliveries.honors, today)
running = desk.ask(campaigns.standing, today)
entries = honours.entries(held, running, today, words)

title = findings.honours(entries, today, words)
frame.page(desk, title, words.say("As of {day}", day=words.date(today)), ("period",))
honours.plaques(held, desk.ask(deliveries.lapsed_honors, today), today, words)
campaign_glance.glance(desk, today)
honours.timeline(desk, entries, held, running, today)
star_households.link(desk)
shared_evidence.first(desk, running, today, people.staff_names(desk, "owners of criteria"))
shared_evidence.where(desk, running, today)
show.about(desk, IDS)
