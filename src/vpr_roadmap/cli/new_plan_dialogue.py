"""The dialogue about a new plan: ask what the options do not say, then correct single answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from vpr_roadmap.cli.new_plan import ParsedOptions
from vpr_roadmap.cli.questions import Questions, yes_or_no
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.activities import fits, parse_activity
from vpr_roadmap.input.new_plan.people import parse_people
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.input.new_plan.titles import (
    parse_line,
    parse_plan_period,
    parse_title,
    suggest_period,
)
from vpr_roadmap.input.new_plan.values import (
    BuildServer,
    Fact,
    NewActivity,
    NewPerson,
    NewPlan,
    NewSchool,
)
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import find_same
from vpr_roadmap.periods import Period
from vpr_roadmap.rendering.pages.init import fact_texts


class Answers(NamedTuple):
    """What a person answered: the plan, and the server that checks it."""

    plan: NewPlan
    server: BuildServer


class Dialogue(NamedTuple):
    """Asks about a new plan, at a terminal. Ctrl+C and Ctrl+D raise KeyboardInterrupt."""

    questions: Questions
    words: Words
    today: date

    def ask_all(self, given: ParsedOptions, server: BuildServer | None) -> Answers:
        """Ask for everything that the options do not say."""
        title, period = self._ask_title_and_period(given)
        municipality, schools = self.ask_schools(given)
        people, ask = given.people, self.questions.ask_optional
        if people is None:
            people = ask(init_texts.ASK_RESPONSIBLE, _people)
        if given.activities is None:
            activities = self._ask_activities(period)
        else:
            activities = given.activities_in(period)
        if server is None:
            server = ask(init_texts.ASK_SERVER, _server)
        plan = NewPlan(title, period, municipality or None, schools, people, activities)
        return Answers(plan, server)

    def ask_schools(self, given: ParsedOptions) -> tuple[str, tuple[NewSchool, ...]]:
        """The municipality and its schools, as far as the options do not say them."""
        municipality, schools = given.municipality, given.schools
        if municipality is None:
            municipality = self.questions.ask_optional(init_texts.ASK_MUNICIPALITY, parse_line)
        if schools is None:
            schools = self.questions.ask_optional(init_texts.ASK_SCHOOLS, parse_schools)
        return municipality, schools

    def ask_what_to_do(self) -> bool | Fact:
        """Whether to write the files, or which answer to correct."""
        return self.questions.ask(init_texts.ASK_WRITE, self.words.say(init_texts.YES), _decision)

    def ask_again(self, answers: Answers, fact: Fact) -> Answers:
        """The answers with one of them corrected; Enter keeps it as it is."""
        plan, server = answers
        shown = dict(fact_texts(plan, server, self.words))[fact]
        again = self.questions.ask_again
        match fact:
            case Fact.TITLE:
                title = self.questions.ask(init_texts.ASK_TITLE, plan.title, parse_title)
                plan = plan._replace(title=title)
            case Fact.PERIOD:
                plan = self._with_period(plan, self._ask_period(plan.period, plan.activities))
            case Fact.MUNICIPALITY:
                typed = again(init_texts.ASK_MUNICIPALITY, shown, plan.municipality, parse_line)
                plan = plan._replace(municipality=typed or None)
            case Fact.SCHOOLS:
                schools = again(init_texts.ASK_SCHOOLS, shown, plan.schools, parse_schools)
                plan = plan._replace(schools=schools)
            case Fact.RESPONSIBLE:
                people = again(init_texts.ASK_RESPONSIBLE, shown, plan.people, _people)
                plan = plan._replace(people=people)
            case Fact.ACTIVITIES:
                parse = partial(_activities, plan.period)
                activities = again(init_texts.ASK_ACTIVITY, shown, plan.activities, parse)
                if activities != plan.activities:
                    activities = self._with_more(activities, plan.period)
                plan = plan._replace(activities=activities)
            case Fact.SERVER:
                server = again(init_texts.ASK_SERVER, shown, server, _server)
        return Answers(plan, server)

    def _ask_title_and_period(self, given: ParsedOptions) -> tuple[str, Period]:
        """The title and the period.

        Years in the title suggest the period. If the user accepts the suggested title, it gets the
        years of the period.
        """
        title, period = given.title, given.period
        suggested = self._suggested_title(period or suggest_period("", self.today))
        if title is None:
            title = self.questions.ask(init_texts.ASK_TITLE, suggested, parse_title)
        if period is None:
            period = self._ask_period(suggest_period(title, self.today))
        return (self._suggested_title(period) if title == suggested else title), period

    def _ask_period(self, default: Period, activities: Sequence[NewActivity] = ()) -> Period:
        """The period of the plan, with which all `activities` must fit."""

        def parse(typed: str) -> Period:
            period = parse_plan_period(typed, self.today)
            for activity in activities:
                if not fits(activity, period):
                    values = {"title": activity.title, "period": activity.period}
                    raise UsageError(init_texts.ACTIVITY_OUTSIDE_PERIOD, **values)
            return period

        return self.questions.ask(init_texts.ASK_PERIOD, default.written, parse)

    def _ask_activities(self, plan: Period) -> tuple[NewActivity, ...]:
        """Activities one by one, until the answer is empty."""
        first = self.questions.ask_optional(init_texts.ASK_ACTIVITY, partial(_activities, plan))
        return self._with_more(first, plan)

    def _with_more(self, first: tuple[NewActivity, ...], plan: Period) -> tuple[NewActivity, ...]:
        activities = more = first
        while more:
            more = self.questions.ask_optional(
                init_texts.ASK_NEXT_ACTIVITY, partial(_activities, plan)
            )
            activities += more
        return activities

    def _with_period(self, plan: NewPlan, period: Period) -> NewPlan:
        """The plan with another period; a suggested title gets its years."""
        is_suggested = plan.title == self._suggested_title(plan.period)
        title = self._suggested_title(period) if is_suggested else plan.title
        return plan._replace(title=title, period=period)

    def _suggested_title(self, period: Period) -> str:
        first, last = period.start.year, period.deadline.year
        titles = (
            init_texts.TITLE_OF_YEAR,
            init_texts.TITLE_OF_SCHOOL_YEAR,
            init_texts.TITLE_OF_YEARS,
        )
        return self.words.say(titles[min(last - first, 2)], first=first, last=last)


def _people(typed: str) -> tuple[NewPerson, ...]:
    return parse_people([typed])


def _activities(plan: Period, typed: str) -> tuple[NewActivity, ...]:
    """One activity, or none for an empty answer."""
    return (parse_activity(typed, plan),) if typed else ()


def _server(typed: str) -> BuildServer:
    known = tuple(server.value for server in BuildServer)
    if not typed:
        return BuildServer.NONE
    if found := find_same(typed, known):
        return BuildServer(found)
    raise UsageError(init_texts.NO_SUCH_SERVER, typed=typed)


def _decision(typed: str) -> bool | Fact:
    answer, number = yes_or_no(typed), typed.rstrip(".")
    if answer is not None:
        return answer
    if number in [str(fact.value) for fact in Fact]:
        return Fact(int(number))
    raise UsageError(init_texts.ANSWER_YES_OR_NO, most=max(Fact).value)
