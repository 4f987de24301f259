"""Languages are told apart on short policies written for this test; what is not English is said so by its name."""

from __future__ import annotations

import pytest

from reader.segment.language import NAMES, language_of, not_explained

POLICIES = {
    "cy": (
        "Rydym yn casglu eich enw a'ch cyfeiriad pan fyddwch yn cofrestru. Efallai y byddwn yn rhannu eich gwybodaeth "
        "bersonol gyda chwmnïau eraill. Mae gennych hawl i gael copi o'r hyn sydd gan y cwmni."
    ),
    "ga": (
        "Bailímid d'ainm agus do sheoladh nuair a chláraíonn tú. Ní roinnimid do chuid sonraí le haon duine eile ach "
        "amháin nuair is gá sin faoin dlí. Tá sé de cheart agat cóip a fháil de na sonraí atá againn fút."
    ),
    "en": (
        "We use your personal data to deliver what you order and to answer your questions. We do not sell it "
        "to anybody, and you may ask us for a copy of it at any time."
    ),
    "fr": (
        "Nous utilisons vos données personnelles pour livrer vos commandes et répondre à vos questions. Nous "
        "ne les vendons à personne, et vous pouvez nous en demander une copie à tout moment."
    ),
    "de": (
        "Wir verarbeiten Ihre personenbezogenen Daten, um Ihre Bestellung auszuführen und Ihre Fragen zu "
        "beantworten. Wir verkaufen sie nicht, und Sie können jederzeit eine Kopie von uns verlangen."
    ),
    "es": (
        "Utilizamos sus datos personales para entregar sus pedidos y para responder a sus preguntas. No los "
        "vendemos a nadie, y usted puede pedirnos una copia de ellos en cualquier momento."
    ),
    "it": (
        "Utilizziamo i dati personali per consegnare gli ordini e per rispondere alle domande. Non li "
        "vendiamo a nessuno e lei può chiederci una copia dei dati in qualsiasi momento."
    ),
    "nl": (
        "Wij gebruiken uw persoonsgegevens om uw bestelling te leveren en uw vragen te beantwoorden. Wij "
        "verkopen ze niet aan anderen en u kunt ons op elk moment om een kopie vragen."
    ),
    "pt": (
        "Usamos os seus dados pessoais para entregar as suas encomendas e para responder às suas perguntas. "
        "Não os vendemos a ninguém, e você pode pedir uma cópia a qualquer momento."
    ),
    "sv": (
        "Vi använder dina personuppgifter för att leverera det du beställer och för att svara på dina frågor."
        " Vi säljer dem inte till någon, och du kan när som helst be om en kopia."
    ),
    "pl": (
        "Używamy danych osobowych, aby dostarczyć zamówienia i odpowiedzieć na pytania. Nie sprzedajemy ich "
        "nikomu, a w każdej chwili można poprosić o kopię danych, które przechowujemy na serwerach."
    ),
    "ru": ("Мы используем ваши личные данные, чтобы доставить заказ и ответить на вопросы. Мы никому их не продаём."),
    "uk": (
        "Ми використовуємо ваші особисті дані, щоб доставити замовлення і відповісти на запитання. Ми їх не "
        "продаємо нікому, і ви можете попросити копію."
    ),
    "ja": ("当社はご注文の品をお届けするために、お客様の個人情報を利用します。第三者に販売することはありません。"),
    "zh": ("我们使用您的个人信息来交付您的订单并回答您的问题。我们不会将其出售给任何人，您可以随时索取副本。"),
    "ar": ("نستخدم بياناتك الشخصية لتسليم طلباتك والإجابة على أسئلتك. نحن لا نبيعها لأي شخص ويمكنك طلب نسخة منها."),
}


@pytest.mark.parametrize("code", POLICIES)
def test_a_short_policy_is_recognised(code: str) -> None:
    assert language_of(POLICIES[code]) == code


def test_an_english_policy_with_foreign_names_is_english() -> None:
    assert language_of(POLICIES["en"] + " Write to Société Générale de Données, 4 rue de la Paix, or to Юлия.") == "en"


def test_letters_that_say_nothing_are_no_language() -> None:
    assert language_of("Lorem ipsum dolor sit amet consectetur adipiscing elit " * 6) == "und"


def test_the_language_is_named_where_it_is_known() -> None:
    assert "in German:" in not_explained("de")
    assert "not in English:" in not_explained("und")
    assert set(POLICIES) - {"en"} <= set(NAMES)
