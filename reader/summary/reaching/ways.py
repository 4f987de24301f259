"""Ways: choose how you reach a policy's organisation about a right or a choice.

In: a document and the findings of what you can do. Out: the Contact and the sentences that give it: the clauses, then
what the policy says of using your rights, then what follows the clauses or what these point to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from reader.document import Document, Span
from reader.practices.finding import Finding
from reader.summary.clauses.matters import SUCH
from reader.summary.clauses.parts import Parts
from reader.summary.model import Contact
from reader.summary.reaching.contacts import (
    contact_further_on,
    contact_near,
    is_about_privacy,
    is_about_questions,
    is_about_requests,
    is_by_logging_in,
    is_for_one_place,
    is_for_some,
    is_not_yours,
    not_for_requests,
)
from reader.summary.reaching.theirs import is_theirs, of_theirs
from reader.summary.reaching.which_right import is_of_another, is_of_those_rights

# What may be done on another's page: a regulator's, or one where adverts are refused.
_LINKS_OF_OTHERS = ("right-complain", "opt-out-cookies", "opt-out-marketing")
_OFFICE_HOST = re.compile(
    r"//[^/]*(?:\.gov\b|\bico\.org|europa\.eu|edpb|cnil|autorit|garante|bfdi|datatilsynet|\bimy\.|oaic|aepd)",
    re.IGNORECASE,
)
# A place in the policy itself, or in another text of the same kind.
_TO_TEXT = re.compile(
    r"https?://[^#]*\b(?:privacy|polic(?:y|ies)|terms|notice|legal)\b[^#]*#|(?:policy|notice|supplement\w*|terms(?:[-_]of[-_](?:service|use))?)/?$|"
    r"/[\w-]*(?:privacy|legal)[\w-]*(?:statement|policy|notice|terms)[\w-]*/?(?:[?#]|$)",
    re.IGNORECASE,
)
_TAKES_REQUESTS = re.compile(r"contact|\brequests?\b|\bforms?\b|webform", re.IGNORECASE)
_OPT_OUT = re.compile(r"\bopt(?:ing)?[- ]?out\b|\bunsubscrib", re.IGNORECASE)
_TO_OPT_OUT = re.compile(r"opt[-_]?out", re.IGNORECASE)
_IN_SETTINGS = re.compile(r"\b(?:browser|device)’s settings\b")
_BY_POST = re.compile(r"\b(?:write to|contact) them\b")
# How you use your rights, whichever it be. "To exercise our legal rights" is no such thing.
_EXERCISE = re.compile(
    r"\b(?:exercis\w+|use|make use of) (?:(?:any|all|one|some) of )?(?:your|these|those|the(?: \w+)?|such|any|their)\b"
    r"(?: \w+){0,5}? rights?\b(?! to\b)"
    r"|\b(?:rights?|privacy|data subject|data protection|access) requests?\b"
    r"|\b(?:submit\w*|make|making|send\w*) (?:a|your|any|such|these)(?: \w+){0,2} requests?\b",
    re.IGNORECASE,
)
_COPIES, _DELETION = r"(?:copy|download|export)", r"(?:delet|eras)"
_ANOTHER_PAGE = {
    practice: re.compile(rf"/[^/]*(?:{words})[^/]*/?$", re.IGNORECASE)
    for practice, words in (
        ("right-object", f"{_COPIES}|{_DELETION}"),
        ("right-correct", f"{_COPIES}|{_DELETION}"),
        ("right-delete", _COPIES),
        ("right-access", _DELETION),
    )
}
# In a section on your rights it is enough that they have you write.
_ON_RIGHTS = re.compile(r"\brights\b", re.IGNORECASE)
_TO_US = re.compile(r"\b(?:send|e-?mail|write to|contact|reach)(?:ing)? (?:us|a message|our)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:representatives?|agents?|law enforcement|attorney|on (?:your|their|someone|another)\b[^.;]{0,20}\bbehalf|"
    r"unsubscribe@|marketing|promotional|commercial|newsletters?|"
    r"partners?|towards? them|appeal\w*|metrics|verif\w+|respon[ds]\w*|not able|unable)\b",
    re.IGNORECASE,
)
# A way that a clause names without giving an address of it ("by leaving the scheme", "in your account").
_OWN_WAY = re.compile(
    r"\b(?:by (?:(?:simply|just) )?(?!contacting|e-?mailing|writing|calling|sending|using the contact)[a-z]+ing\b|"
    r"(?:in|through|via|from|under|using) (?:your|the|our) (?:\w+ ){0,2}"
    r"(?:account|profile|settings|dashboard|app|tools?|services?|website|site)\b)",
    re.IGNORECASE,
)
# The letter that a clause wants of you.
_A_LETTER = re.compile(r"\b(?:send|write|apply|request)\b[^.;]{0,60}\b(?:fee|cheque|postal order)\b", re.IGNORECASE)
# What goes on to say how that is done.
_HOW = re.compile(r"\W*(?:you (?:can|may|could) do (?:this|so|that)|to do (?:this|so|that))\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\bcontact(?:ing)? (?:us|our|the)\b[^.;]{0,80}\b(?:below|above|set (?:forth|out)|described|provided|listed|"
    r"(?:contact )?(?:details|information)|section)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\W*(?:[\dIVX]+[.):]*\s+)?(?:how (?:to|can you|you can|do (?:i|you)) )?(?:contact|reach|get in touch|questions|"
    r"who (?:should|can|do) you contact|our contact)\b",
    re.IGNORECASE,
)

_Way = tuple[Contact, tuple[Span, ...]]


class Ways:
    """Chooses ways in one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._forms: set[str] = set()  # pages by which the policy says that you use your rights, whosever they are
        self._parts = Parts(document)
        self._refused = not_for_requests(document)  # mail addresses that are for questions alone
        self._to_use: dict[tuple[int, re.Pattern[str]], bool] = {}
        self._starts = {sentence.span.start: index for index, sentence in enumerate(document.sentences)}

    def to_ask(self, findings: Sequence[Finding], *, asked: bool) -> _Way:
        """Return the way that findings give, and the sentences that give it; an empty Contact where there is none.

        A way that is for people of one place counts where there is no other; one that is for others never does. Where
        you use a right by asking them (`asked`), the way for requests goes before one for questions.
        """
        indexes = [
            self._starts[item.span.start]
            for one in findings
            for item in one.evidence
            if item.span.start in self._starts
        ]
        if not indexes:
            return Contact(), ()
        practice = findings[0].practice
        requests = [at for at in indexes if not (asked and is_about_questions(self._document, at))]
        if practice == "privacy-contact" and all(is_for_some(self._document, at) for at in requests):
            requests = indexes  # where questions go is for everybody, and the address for parents is not
        of_some = all(is_for_some(self._document, at, with_leads=True) for at in indexes)
        best = self._near(requests, indexes, practice, asked=asked, some=of_some or not asked)
        if asked and practice != "privacy-contact" and not _reaches(best):
            best = _both(best, self._to_exercise(indexes, practice, told=self.names_another(findings)))
            if practice == "right-object" and not best[0].email:  # a way out that one of the clauses names itself
                own = self._near(indexes, indexes, practice, asked=asked)
                best = _both(own, best) if own[0].email else best
            if best[0].email or best[0].phone or best[0].link:
                return best
        reached = _reaches(best) and not (asked and best[0] == Contact(address=best[0].address))
        for attempt in (
            partial(self._near, indexes, indexes, practice, asked=asked),
            partial(self._further_on, indexes, practice, asked=asked),
            partial(self._pointed_to, indexes, practice),
        ):
            if not reached:
                best = _both(best, attempt())
                reached = _reaches(best)
        return best

    def of_that_right(self, contact: Contact, practice: str) -> Contact:
        """Take a page away that is for another right by its name ("/download-my-data")."""
        other = _ANOTHER_PAGE.get(practice)
        return replace(contact, link="") if other and other.search(contact.link) else contact

    def for_requests(self, contact: Contact) -> Contact:
        """Take a mail address away to which the policy wants no requests sent."""
        return replace(contact, email="") if contact.email in self._refused else contact

    def there(self, findings: Sequence[Finding]) -> _Way:
        """Return what the clauses themselves give, of what you do yourself: nobody is asked."""
        indexes = [self._starts[item.span.start] for one in findings for item in one.evidence]
        return self._near(indexes, indexes, findings[0].practice, asked=False)

    def names_another(self, findings: Sequence[Finding]) -> bool:
        """Tell whether each clause names a way of its own, or one a letter: the address for questions is none."""
        texts = [self._with_how(item.span) for one in findings for item in one.evidence]
        return all(map(_OWN_WAY.search, texts)) or any(map(_A_LETTER.search, texts))

    def _with_how(self, span: Span) -> str:
        """Return a clause with the sentence after it that says how it is done ("You can do this by ...")."""
        text, at = self._document.quote(span), self._starts.get(span.start)
        after = self._document.sentences[at + 1 : at + 2] if at is not None else []
        how = " ".join(self._document.quote(one.span) for one in after if not one.is_heading)
        return f"{text} {how}" if _HOW.match(how) else text

    def shown(self, contact: Contact, practice: str, text: str) -> Contact:
        """Take a link away that leads elsewhere: to another's page, to a text, or beside a setting of the browser."""
        if practice == "opt-out-cookies" and _IN_SETTINGS.search(text):  # nobody is asked there
            return Contact()
        own = contact.link in self._forms or practice in _LINKS_OF_OTHERS or is_theirs(contact, self._document)
        beside = practice == "opt-out-cookies" and " page" not in text
        if practice == "opt-out-marketing" and ": " in text and not _BY_POST.search(text):
            contact = replace(contact, address="")
        return replace(contact, link="") if not own or beside or _TO_TEXT.search(contact.link) else contact

    def in_short(self, contact: Contact, text: str) -> Contact:
        """Return one way of a contact that was given in full before: its mail, else its page, phone or address.

        None where the sentence names another way than the contact has; and a page is one only where it takes requests.
        """
        if "by e-mail" in text and not contact.email:
            return Contact()
        if contact.email:
            return Contact(email=contact.email)
        if (contact.link and contact.link in self._forms) or _TAKES_REQUESTS.search(contact.link):
            return Contact(link=contact.link)
        if contact.phone:
            return Contact(contact.email, contact.phone)
        return Contact(address=contact.address)

    def _is_for_one_place(self, at: int) -> bool:
        """Tell whether a clause is for the people of one place, by what it opens with or the label it stands under."""
        return is_for_one_place(self._document, at) or bool(self._parts.label_of(self._document.sentences[at].span))

    def _near(
        self, indexes: Sequence[int], of: Sequence[int], practice: str, *, asked: bool, some: bool = True
    ) -> _Way:
        """Return what clauses give; what only people of a place, or children, use only where that is wanted too."""
        indexes = [at for at in indexes if some or not is_for_some(self._document, at, with_leads=True)]
        found = ((at, *contact_near(self._document, at)) for at in indexes)
        return self._chosen(found, of, practice, asked=asked)

    def _further_on(self, indexes: Sequence[int], practice: str, *, asked: bool) -> _Way:
        found = [(at, *contact_further_on(self._document, at, asked=asked)) for at in indexes]
        found = [one for one in found if not any(is_of_another(self._document.quote(at), practice) for at in one[2])]
        if len(indexes) > 1:  # "such a request" is one of several, then
            found = [one for one in found if not any(SUCH.search(self._document.quote(at)) for at in one[2])]
        return self._chosen(found, indexes, practice, asked=asked)

    def _chosen(
        self, found: Iterable[tuple[int, Contact, tuple[Span, ...]]], of: Sequence[int], practice: str, *, asked: bool
    ) -> _Way:
        """Put together what is for everybody, then what is for some; for questions, what is for those goes first."""
        document = self._document
        one_place = all(self._is_for_one_place(index) for index in of)
        ways: list[tuple[tuple[bool, bool], Contact, tuple[Span, ...]]] = []
        for index, near, places in found:
            theirs = of_theirs(near, practice, document) if near != Contact() else near
            theirs = theirs if practice == "privacy-contact" else self.for_requests(theirs)
            given = {index, *(self._starts[span.start] for span in places if span.start in self._starts)}
            others = practice != "right-complain" and any(is_not_yours(document, at) for at in given)
            others = others or (asked and len(of) > 1 and is_by_logging_in(document, index))
            others = others or (not one_place and self._is_for_one_place(index))
            text = document.quote(document.sentences[index].span)
            others = others or (asked and len(of) > 1 and SUCH.search(text) is not None)
            opts_out = _OPT_OUT.search(text) is not None
            if opts_out and practice == "right-object" and _TO_OPT_OUT.search(theirs.link):
                self._forms.add(theirs.link)
            elif asked and (opts_out or not is_theirs(theirs, document)):  # its page is for another end
                theirs = replace(theirs, link="")
            if theirs != Contact() and not others:
                for_else = practice == "privacy-contact" and not asked and not is_about_privacy(document, index)
                ways.append(((is_for_some(document, index), for_else), theirs, places))
        if practice == "privacy-contact" and not asked:  # where requests go is no way to ask, where another is given
            ways = [way for way in ways if not self._takes_requests_alone(way[2])] or ways
        best: _Way = (Contact(), ())
        for _, near, places in sorted(ways, key=lambda way: way[0]):
            best = _both(best, (near, places))
        return best

    def _takes_requests_alone(self, places: Sequence[Span]) -> bool:
        """Tell whether what gives a way is for requests by the sentence that it opens with, and not for questions."""
        return is_about_requests(self._document, self._starts[places[0].start])

    def _to_exercise(self, indexes: Sequence[int], practice: str, *, told: bool) -> _Way:
        """Return the way that the policy gives for using your rights, of the clauses' own sections or for everybody.

        Where the clauses have `told` a way of their own, it is not enough that another clause has you write.
        """
        document = self._document
        own = {document.sentences[at].section for at in indexes}
        of_some = all(is_for_some(self._document, at, with_leads=True) or is_not_yours(document, at) for at in indexes)
        for here, on_rights in ((True, False), (False, False), *(() if told else ((True, True),))):
            for at, sentence in enumerate(document.sentences):
                if (sentence.section in own) is not here or sentence.is_heading:
                    continue
                titled = on_rights and _ON_RIGHTS.search(document.sections[sentence.section].title)
                if not self._is_to_use(at, _TO_US if titled else _EXERCISE):
                    continue
                apart = is_for_some(document, at, with_leads=not of_some) or self._is_for_one_place(at)
                apart = (
                    apart
                    or is_of_another(document.quote(sentence.span), practice)
                    or is_of_those_rights(document, at, practice)
                )
                # "Such a request" is none of which the policy speaks only later.
                beyond = not here or len(own) > 1 or at < min(indexes)
                apart = apart or (beyond and SUCH.search(document.quote(sentence.span)) is not None)
                if apart or (not (here and of_some) and is_not_yours(document, at)):
                    continue
                near, places = contact_near(document, at)
                near = self.for_requests(of_theirs(near, practice, document))
                if _OFFICE_HOST.search(near.link):
                    near = replace(near, link="")
                if near != Contact():
                    self._forms.add(near.link)
                    return near, places
        return Contact(), ()

    def _is_to_use(self, at: int, words: re.Pattern[str]) -> bool:
        """Tell whether a sentence tells in some words how you use your rights yourself, and remember it."""
        if (at, words) not in self._to_use:
            text = self._document.quote(self._document.sentences[at].span)
            told = " | " not in text and words.search(text) and not _OF_OTHERS.search(text)
            self._to_use[at, words] = bool(told)
        return self._to_use[at, words]

    def _pointed_to(self, indexes: Sequence[int], practice: str) -> _Way:
        """Return what the section on contacts gives, where a clause points to it ("contact us as set out below")."""
        document = self._document
        if not any(_POINTS.search(document.quote(document.sentences[at].span)) for at in indexes):
            return Contact(), ()
        titled = {place for place, section in enumerate(document.sections) if _TITLE.match(section.title)}
        there = [at for at, sentence in enumerate(document.sentences) if sentence.section in titled]
        there = [at for at in there if not document.sentences[at].is_heading and not is_for_some(self._document, at)]
        found = ((at, *contact_near(document, at)) for at in there)
        contact, places = self._chosen(found, there, practice, asked=False) if there else (Contact(), ())
        return replace(contact, link=""), places


def _reaches(way: _Way) -> bool:
    """Tell whether a way is more than a page."""
    contact, _ = way
    return bool(contact.email or contact.phone or contact.address)


def _both(one: _Way, other: _Way) -> _Way:
    """Fill what is empty in a way; the first of each that the policy gives stays."""
    (contact, places), (near, more) = one, other
    filled = Contact(
        contact.email or near.email,
        contact.phone or near.phone,
        contact.address or near.address,
        contact.link or near.link,
    )
    return (contact, places) if filled == contact else (filled, tuple(dict.fromkeys((*places, *more))))
