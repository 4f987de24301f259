"""A policy is told from a recipe, a novel, an invoice and what else people open by mistake."""

from __future__ import annotations

import pytest

from reader.load.vocabulary import looks_like_policy

OTHERS = {
    "recipe": (
        "Tomato soup. Peel the carrots and the onions. Fry them in butter for ten minutes, add the tomatoes "
        "and simmer for half an hour. You may use cream. Serve with bread."
    ),
    "biscuits": (
        "Our cookies: collect flour, sugar and butter. Bake the cookies for ten minutes. Let the cookies "
        "cool. We keep cookies for a week in a tin."
    ),
    "novel": (
        "It was late when the carriage reached our house. She had collected her letters and, with the consent"
        " of her aunt, we went up to the room at the end of the passage. The third party of guests had not "
        "arrived."
    ),
    "invoice": (
        "Invoice 2041. Bill to: R. Hale, 4 Mill Lane. Copper pipe 12 m, 48.00. Labour 3 h, 120.00. Subtotal "
        "168.00, VAT 33.60, total 201.60. Please pay us within 30 days."
    ),
    "news": (
        "The minister said on Tuesday that the bill on data protection would be put before parliament in "
        "June. The opposition said that it disclosed nothing new. Shares in the company fell by three per "
        "cent."
    ),
    "terms": (
        "Terms of sale. By placing an order you agree to these terms. Goods remain ours until paid for. You "
        "may return goods within 14 days. We are not liable for delay."
    ),
}
POLICIES = {
    "short": ("We keep your details to deliver your order. We do not share your details."),
    "old": (
        "Pell & Sons respects your privacy. We will never pass on information about you, and you may ask us to see it."
    ),
    "german": ("Der Schutz Ihrer personenbezogenen Daten ist uns wichtig. Mehr dazu in der Datenschutzerklärung."),
    "french": ("Nous traitons vos données personnelles. Notre politique de confidentialité vous dit comment."),
    "welsh": ("Polisi Preifatrwydd. Mae'r polisi hwn yn egluro sut yr ydym yn defnyddio eich gwybodaeth bersonol."),
    "irish": ("Ráiteas Príobháideachais. Ní thugaimid do chuid sonraí pearsanta d'aon duine eile."),
    "japanese": ("当社はお客様の個人情報を利用します。個人情報を第三者に販売することはありません。"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_texts_are_no_policies(name: str) -> None:
    assert not looks_like_policy(OTHERS[name])


@pytest.mark.parametrize("name", POLICIES)
def test_policies_are_policies(name: str) -> None:
    assert looks_like_policy(POLICIES[name])
