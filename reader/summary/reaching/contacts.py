"""Contacts: e-mail, phone, postal address and link as a policy gives them near a clause.

In: a clause and the sentences that follow it in its section. Out: a Contact and the spans it was read from. The address
of a link is the policy's: it is shown, never opened here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from reader.document import Document, RunKind, Sentence, Span
from reader.document.email_address import EMAIL
from reader.summary.model import Contact
from reader.summary.reaching.another_end import is_for_another_end
from reader.summary.reaching.stuck import unstuck
from reader.summary.texts.ruled_out import Sifted

_PHONE = re.compile(
    r"(?<![\w/.-])(?:\+ ?\d{1,3}[ .-]?(?:\(\d{1,5}\)[ .-]?)?\d{1,5}|(?:\(\d{1,5}\)[ .-]?)?\d{2,5})"
    r"(?:[ .-]\d{2,6}){1,4}(?![\w/-])"
)
_PHONE_WORD = re.compile(
    r"\b(?:call|phone|tel(?:ephone)?|ring|lines?|fax|mobile|freephone|toll-free|dial)\b", re.IGNORECASE
)
# A fax number is given for no phone number, unless it is both ("Telephone/fax: ...").
_FAX = re.compile(
    r"(?<![/&] )(?<!/)(?<!or )(?<!and )\bfax(?:ed|ing)?(?: (?:us|number|no\.?))?(?: (?:at|on|to))?[\s:]*\Z",
    re.IGNORECASE,
)
_STATES = (
    r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    r"Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|"
    r"Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming)"
)
_POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|\b[A-Z]\d{2} [A-Z0-9]{4}\b|"
    rf"{_STATES},? \d{{5}}(?:-\d{{4}})?\b"
)
_ADDRESS_AFTER = re.compile(
    r"(?:\b(?:contact(?:ing)?|write|writing|post(?:ed)?|letters?|mail|address(?:ed)?|send|request)\b|"
    r"(?:^|(?<=[.:;!?] )|(?<=\n))\W{0,9}(?:By )?"
    r"(?:Contact(?:ing)?|Write|Post|Letters?|Mail|Address(?:ed)?|Send|Requests?)\b"
    r"|\b(?:POST|MAIL|ADDRESS|Post|Mail|Address)(?=:))"
    r"(?i:(?: (?:with full details|in writing|a letter|us|by post|or|and|it|our|the|is|be|made|requests?)\b)*"
    r"(?: (?:to|at)(?: us at)?)?:?)\s+(?=(?:[Tt]he |our )?[A-Z\d])"
)
# What only leads to the lines of an address.
_WRITE_TO = re.compile(
    r"\A\W*(?:(?:please|either|or) )?(?:write|send (?:a letter|mail)) to(?: us at)?:? +", re.IGNORECASE
)
# A relative link that an archive has made its own, an address without its "https://" that was read as a page of the
# site, and a page of a visit that is over: they lead nowhere.
_BROKEN = re.compile(
    r"https?://(?!web\.archive\.org/)[^/?#]{1,200}/(?:[^/?#:]{1,80}/){0,8}www\.|"
    r"https?://web\.archive\.org/(?!web/\d)|[^?#]{0,200}\b(?:log|sign)[-_]?(?:in|on)\b[^#]{0,200}[?&]\w*(?:challenge|token|session|nonce)=",
    re.IGNORECASE,
)
# Whom a way to reach them is for, where it is not for everybody: people of a country or a state, parents, officials.
_PLACES = (
    r"(?:(?:South )?Korea|Japan|China|Taiwan|Hong Kong|Singapore|Thailand|Vietnam|Philippines|Indonesia|Malaysia|India|"
    r"Turkey|Russia|Ukraine|Israel|Brazil|Argentina|Chile|Colombia|Peru|Mexico|Canada|Australia|New Zealand|"
    r"South Africa|Switzerland|California|Nevada|Colorado|Virginia|Connecticut|Utah|Texas|Oregon)"
)
_NOT_YOURS = re.compile(rf"\b[Ll]aw enforcement|\b[Aa]ttorney [Gg]eneral\b|^\W*{_PLACES} \| ")
# A clause that opens with where people live ("In the UK, you may write to ...").
_OPENS_WITH_PLACE = re.compile(
    r"\W*(?:[Ii]n|[Ff]or (?:residents|people|users|customers|those|individuals)(?: who (?:are|live))? (?:of|in)|"
    r"(?:[Ii]f|[Ww]here|[Ww]hen) you (?:are|live|reside)(?: \w+)? in) (?:the )?"
    rf"(?:{_PLACES}|UK|United Kingdom|Ireland|EEA|EU|European (?:Union|Economic Area)|Germany|France|Spain|Italy|"
    r"United States|U\.?S\.?A?)\b"
)
_PLACE_ROW = re.compile(rf"\W*{_PLACES} \| ")
_PLACES_ENOUGH = 3  # rows: a table that names as many countries has a row for each
# The head of a table that has a row for each country.
_BY_PLACE = re.compile(r"\W*(?:country|countries|region|location|state|jurisdiction)s?\b", re.IGNORECASE)
_SOME_TITLE = re.compile(
    rf"\b(?:[Ii]f you (?:are|live|reside) in|[Rr]esidents|(?:[Uu]sers|[Cc]ustomers|[Pp]eople) in|for {_PLACES}|"
    rf"United States)\b|"
    rf"^\W*{_PLACES}\b"
)
_SOME = Sifted(
    r"\bif you (?:are|live|reside)(?: \w+)? (?:in|a (?:\w+ )?(?:resident|parent))|\bresidents?\b|"
    rf"{_PLACES}|\bchild(?:ren)?\b|\bparents?\b|\bopt(?:ing)?[- ]?out\b|\bpromotional\b",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(r"[+()\d .-]{7,}")  # a phone number on a line of its own is no line of an address
# A further address with its label ("EU: ...", "UK: ...").
_SECOND = re.compile(r", (?=(?:EU|EEA|UK|US|USA): )")
_LEAD_TO_LINES = re.compile(
    r"(?:\b(?:to|at|address|us|below|contact|by post)\b[^:]{0,30}:|:|"
    r"\b(?:contact|write|reach|e-?mail)\b[^.]{0,60}\bbelow\.)\s*$",
    re.IGNORECASE,
)
# Of several lines, those that give another way than the address, and what leads to it.
_OTHER_WAY = re.compile(r"\W*(?:or,? )?(?:by )?(?:(?:tele)?phone|call|fax|tel|e-?mail)\b[^\n]{0,25}:", re.IGNORECASE)
_LABEL = re.compile(r"\A\W*(?:or,? )?(?:write to us|by post|in writing)(?: at| to)?:\s*", re.IGNORECASE)
_FOR_WHOM = re.compile(r"\bif you [^:\n]{1,80}:", re.IGNORECASE)  # a line over an address that is not for everybody
_LONGEST_LINE = 8  # words of a line of an address that ends with a full stop ("Acorn Ltd.")
_MOST_ADDRESS = 220  # code points: a longer stretch before a postcode is a paragraph, not an address
_REACH = 5  # sentences after the clause that may still give the way to reach them
_FAR_REACH = 6  # the same where each names a way itself: "Alternatively, you can write to ..."
_GOES_ON = re.compile(r"(?:Alternatively|Otherwise|Or|(?:Or )?[Yy]ou (?:can|may) also)\b")
_LOGGING_IN = re.compile(r"\b(?:log|sign)(?:ging|ning)? ?in\b", re.IGNORECASE)
_ON_REQUESTS = re.compile(r"\b(?:requests?|rights?|information|data)\b", re.IGNORECASE)
_QUESTIONS = re.compile(r"\b(?:questions?|comments?|quer(?:y|ies)|concerns?|complaints?|feedback)\b", re.IGNORECASE)
_OFFICER = re.compile(r"\b(?:officer|DPO)\b", re.IGNORECASE)  # whom you may ask anything
_ON_PRIVACY = re.compile(r"\b(?:privacy|personal (?:data|information)|data protection|policy)\b", re.IGNORECASE)
_BUGS = re.compile(r"\bsecur\w+|\bvulnerab\w+|\bbreach\w*", re.IGNORECASE)
_REQUESTS = re.compile(
    r"\b(?:requests?|rights?|exercis\w+|cop(?:y|ies)|access|correct\w*|delet\w*|eras\w*|remov\w*|rectif\w*|objec\w*|"
    r"withdraw\w*|opt)\b"
    r"|\b(?:see|view|inspect|obtain) (?:(?:any|all|the|your|what)\b)[^.;|]{0,40}\b(?:data|information|details|we)\b",
    re.IGNORECASE,
)
# What the policy takes an address out of use for: "E-mails to this address should be about questions only".
_QUESTIONS_ONLY = re.compile(r"\b(?:only|solely|exclusively)\b", re.IGNORECASE)
_NO_REQUESTS = re.compile(
    r"(?<!if you do )\b(?:not|never|cannot)\b(?: be)? "
    r"(?:us|send|sent|submi|mak|accept|process|answer|intended|meant|monitored|made|for)[^;|]{0,120}\b(?:requests?|rights?)\b",
    re.IGNORECASE,
)
_WAY = re.compile(r"\b(?:write|writing|e-?mail|email(?:ing)?|call|phone|telephone|contact)\b", re.IGNORECASE)


def is_not_yours(document: Document, index: int) -> bool:
    """Tell whether a clause gives a way for others: officials, or people of the country of which its section is."""
    sentence = document.sentences[index]
    title = document.sections[sentence.section].title
    by_place = any(_BY_PLACE.match(document.quote(lead)) for lead in sentence.lead_ins)
    return bool(
        by_place
        or _is_row_of_places(document, sentence)
        or _NOT_YOURS.search(document.quote(sentence.span))
        or _SOME_TITLE.search(title)
    )


def _is_row_of_places(document: Document, sentence: Sentence) -> bool:
    """Tell whether a clause is a row of a table that has one for each country."""
    if " | " not in document.quote(sentence.span):
        return False
    rows = (document.quote(one.span) for one in document.sentences if one.section == sentence.section)
    return sum(_PLACE_ROW.match(row) is not None for row in rows) >= _PLACES_ENOUGH


def is_about_questions(document: Document, index: int) -> bool:
    """Tell whether a clause gives a way for questions or comments alone, and not for using a right."""
    text = EMAIL.sub(" ", document.quote(document.sentences[index].span))  # "queries@" is none
    return _QUESTIONS.search(text) is not None and _REQUESTS.search(text) is None


def is_about_requests(document: Document, index: int) -> bool:
    """Tell whether a clause, with what leads to it, gives a way for using a right alone, and not for questions."""
    sentence = document.sentences[index]
    text = EMAIL.sub(" ", " ".join(map(document.quote, (*sentence.lead_ins, sentence.span))))
    return _REQUESTS.search(text) is not None and _QUESTIONS.search(text) is None and _OFFICER.search(text) is None


def is_about_privacy(document: Document, index: int) -> bool:
    """Tell whether a clause gives a way for questions on the policy or on data, and for nothing else."""
    text = document.quote(document.sentences[index].span)
    return is_about_questions(document, index) and _ON_PRIVACY.search(text) is not None and not _BUGS.search(text)


def not_for_requests(document: Document) -> frozenset[str]:
    """Return the e-mail addresses to which, as the policy says, no request should go."""
    found = set()
    for mail in EMAIL.finditer(document.text):
        index = document.sentence_index_at(mail.start())
        text = document.quote(document.sentences[index].span) if index is not None else ""
        questions = index is not None and _QUESTIONS_ONLY.search(text) and is_about_questions(document, index)
        if questions or _NO_REQUESTS.search(text):
            found.add(mail.group(0).rstrip("."))
    return frozenset(found)


def is_by_logging_in(document: Document, index: int) -> bool:
    """Tell whether a clause gives the place where you log in: nobody is asked there."""
    return _LOGGING_IN.search(document.quote(document.sentences[index].span)) is not None


def is_for_one_place(document: Document, index: int) -> bool:
    """Tell whether a clause opens with the place for whose people alone it gives a way ("In the UK, ...")."""
    return _OPENS_WITH_PLACE.match(document.quote(document.sentences[index].span)) is not None


def is_for_some(document: Document, index: int, *, with_leads: bool = False) -> bool:
    """Tell whether a clause gives a way to people of one place, about children, or out of one thing alone.

    What leads to it counts `with_leads`.
    """
    sentence = document.sentences[index]
    spans = (sentence.span, *sentence.lead_ins) if with_leads else (sentence.span,)
    return any(_SOME.search(document.quote(span)) for span in spans)


def contact_near(document: Document, index: int) -> tuple[Contact, tuple[Span, ...]]:
    """Return the contact given in a sentence or in what follows it in its section, and the sentences that give it.

    `index` is the sentence's place in `document.sentences`. Only the sentence itself counts if it gives anything;
    what follows is read where the sentence leads to it ("you can write to:") or gives nothing.
    """
    sentence = document.sentences[index]
    own = _contact_of(document, sentence.span)
    if own != Contact() and (own.address or not _LEAD_TO_LINES.search(document.quote(sentence.span))):
        return own, (sentence.span,)
    if _LEAD_TO_LINES.search(document.quote(sentence.span)):
        return _lines_after(document, sentence, _following(document, index), own)
    return own, (sentence.span,)


def _following(document: Document, index: int) -> list[Sentence]:
    """Return the sentences that may be the lines of an address; its first line can look like a title (the firm's)."""
    section = document.sentences[index].section
    near = document.sentences[index + 1 : index + 1 + _REACH]
    if near and near[0].is_heading and len(near) > 1:
        below = [one for one in near if one.section == near[0].section]
        code = _POSTCODE.search(document.text, near[0].span.start, below[-1].span.end)
        return below if code and code.end() - near[0].span.start <= _MOST_ADDRESS else []
    lines = (one for one in near if one.section == section and not one.is_heading)
    return list(takewhile(lambda one: not is_for_another_end(document.quote(one.span)), lines))


def contact_further_on(document: Document, index: int, *, asked: bool) -> tuple[Contact, tuple[Span, ...]]:
    """Return the first mail, phone or postal address in the sentences after a clause that go on about the same.

    That is a sentence that begins with "Alternatively" or the like; where you use a right by asking them (`asked`),
    also one on requests or information. Another way to reach them may serve another end.
    """
    sentence = document.sentences[index]
    for at in range(index + 1, min(index + 1 + _FAR_REACH, len(document.sentences))):
        near = document.sentences[at]
        if near.section != sentence.section:
            break
        text = document.quote(near.span)
        goes_on = bool(_GOES_ON.match(text) or (asked and _ON_REQUESTS.search(text)))
        goes_on = goes_on and not (asked and is_about_questions(document, at))
        if goes_on and not near.is_heading and _WAY.search(text):
            contact, places = contact_near(document, at)
            if contact.email or contact.phone or contact.address:
                return contact, places
    return Contact(), ()


def _lines_after(
    document: Document, sentence: Sentence, following: list[Sentence], own: Contact
) -> tuple[Contact, tuple[Span, ...]]:
    """Read the lines after "you can write to:"; an address may be spread over several."""
    if not following:
        return own, (sentence.span,)
    stretch = Span(following[0].span.start, following[-1].span.end)
    found = _contact_of(document, stretch)
    address = own.address
    if not address:
        text = document.quote(stretch)
        code = _POSTCODE.search(text)
        if code and code.end() <= _MOST_ADDRESS and not _FOR_WHOM.search(text, 0, code.start()):
            address = _WRITE_TO.sub("", _one_line(text[: code.end()]))
    link = found.link if document.quote(sentence.span).rstrip().endswith(":") else ""  # else that of another sentence
    link = own.link or link
    contact = Contact(own.email or found.email, own.phone or found.phone, address or found.address, link)
    if contact == own:
        return own, (sentence.span,)
    return contact, (sentence.span, *(near.span for near in following if _gives(document.quote(near.span), contact)))


def _gives(text: str, contact: Contact) -> bool:
    line = _one_line(text)
    return any(
        value and (value in line or line.rstrip(".") in value)
        for value in (contact.email, contact.phone, contact.address)
    )


def _contact_of(document: Document, span: Span) -> Contact:
    text = document.quote(span)
    targets = _targets_in(document, span)
    email = EMAIL.search(text)
    mail = _mail_of(targets)
    email = None if email and mail and email.group(0).startswith(mail) else email  # a word may be stuck to it
    numbers = _numbers_in(text) if _PHONE_WORD.search(text) else iter(())
    phone = next(
        (number for number in numbers if not _FAX.search(text, max(0, number.start() - 30), number.start())), None
    )
    digits = len(re.sub(r"\D", "", phone.group(0))) if phone else 0
    return Contact(
        unstuck(email.group(0).rstrip("."), document) if email else mail,
        phone.group(0).strip() if phone and 7 <= digits <= 15 else "",
        _address_in(text),
        _link_of(targets),
    )


def _numbers_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the phone numbers of a text; the postcode at the end of an address is none."""
    codes = {place for code in _POSTCODE.finditer(text) for place in range(*code.span())}
    return (number for number in _PHONE.finditer(text) if codes.isdisjoint(range(*number.span())))


def _address_in(text: str) -> str:
    """Return the postal address of a sentence: from the words after "write to" to the postcode."""
    for code in _POSTCODE.finditer(text):
        begun = list(_ADDRESS_AFTER.finditer(text, 0, code.start()))
        if begun and code.end() - begun[-1].end() <= _MOST_ADDRESS:
            return _one_line(text[begun[-1].end() : code.end()])
    return ""


def _targets_in(document: Document, span: Span) -> list[str]:
    """Return where the links in a stretch lead, in reading order."""
    first = max(0, bisect_right(document.blocks, span.start, key=lambda placed: placed.span.start) - 1)
    targets = []
    for placed in document.blocks[first:]:
        if placed.span.start >= span.end:
            break
        targets += [
            run.target
            for run in placed.block.runs
            if run.kind is RunKind.LINK and span.overlaps(run.span.shifted(placed.span.start))
        ]
    return targets


def _link_of(targets: list[str]) -> str:
    """Return the first address of a page; what hides an e-mail address from robots is none."""
    pages = (target for target in targets if target.lower().startswith(("http://", "https://")))
    return next((page for page in pages if "/email-protection" not in page and not _BROKEN.match(page)), "")


def _mail_of(targets: list[str]) -> str:
    mails = (target[len("mailto:") :].split("?")[0] for target in targets if target.lower().startswith("mailto:"))
    return next((mail for mail in mails if EMAIL.fullmatch(mail)), "")


def _one_line(text: str) -> str:
    """Join the lines of an address with commas, without sentences and other ways; a second address is set off."""
    lines = [_LABEL.sub("", line.strip(" ,;")) for line in text.splitlines() if not _OTHER_WAY.match(line)]
    lines = [
        line for line in lines if not (_ONLY_NUMBER.fullmatch(line) or EMAIL.fullmatch(line) or _is_sentence(line))
    ]
    return _SECOND.sub("; or ", ", ".join(line for line in lines if line))


def _is_sentence(line: str) -> bool:
    return line.endswith(".") and len(line.split()) > _LONGEST_LINE
