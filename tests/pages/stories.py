"""Stories for the pages: each shows one thing that a page must cope with, in one or more revisions."""

from __future__ import annotations

MOVED = [
    """Bridge at Olde Ford closes for repairs

The bridge at Olde Ford closes for eleven weeks on Monday, the county said; the ferry will run twice an hour.

Shopkeepers on the north bank fear for their Christmas trade, and have asked for a footbridge of boats.

The county engineer, Ines Carrow, said the piers had been scoured by three winters of floods.

The ferry, built in 1938, carries 40 people and no cars. It last ran every day in the winter of 1981.

A petition with 2,300 names will be handed in on Friday by the baker, Tom Wilding.
""",
    """Bridge at Olde Ford closes for repairs

The county engineer, Ines Carrow, said the piers had been scoured by three winters of floods.

The bridge at Olde Ford closes for eleven weeks on Monday, the county said; the ferry will run twice an hour.

Shopkeepers on the north bank fear for their Christmas trade, and have asked for a footbridge of boats.

The ferry, built in 1938, carries 40 people and no cars.

It last ran every day in the winter of 1981.

A petition with 3,200 names will be handed in on Friday by the baker, Tom Wilding.

(Corrects number of names in final paragraph to 3,200, not 2,300.)
""",
]

RIGHT_TO_LEFT = [
    """افتتاح محطة العبارات الجديدة في المرفأ

افتتحت رئيسة الميناء محطة العبارات الجديدة يوم الخميس بعد تأخير دام عامين.

بلغت تكلفة المحطة 48 مليون كرونة، بحسب هيئة الميناء.
""",
    """افتتاح محطة العبارات الجديدة في المرفأ

افتتحت رئيسة الميناء محطة العبارات الجديدة يوم الجمعة بعد تأخير دام عامين.

بلغت تكلفة المحطة 52 مليون كرونة، بحسب هيئة الميناء.
""",
]

_LONG = [
    f"Entry {n}: the council of ward {n} met for {n % 7 + 1} hours and voted on {n * 3 % 17 + 2} motions, "
    f"the clerk of the ward said, before the {n % 12 + 1} members who had stayed went home in the rain."
    for n in range(1, 401)
]
LONG = [
    "\n\n".join(["The wards vote through the night", *_LONG]),
    "\n\n".join(
        [
            "The wards vote through the night",
            *(
                text.replace("went home", "walked home") if n % 20 == 0 else text
                for n, text in enumerate(_LONG)
            ),
        ]
    ),
]

UNCHANGED = [
    "A quiet day\n\nNothing happened in the harbour on Sunday, the harbour master said.\n",
    "A quiet day\n\nNothing  happened in the harbour on Sunday, the harbour master said.\n",
]

UNSEEN = [
    "The unseen\n\nThe price of a berth is 12 crowns a night, the harbour office said on Sunday.\n",
    "The unseen\n\nThe price of a berth is 12\u00a0crowns a\u200b night, the \u202eharbour\u202c office said "
    "on Sunday.\n",
]

UNBROKEN = [
    f"{'Donaudampfschifffahrt' * 8} sails\n\n{'Unbrokenwords' * 40} went by on Sunday, said the office.\n",
    f"{'Donaudampfschifffahrt' * 8} sails\n\n{'Unbrokenwords' * 41} went by on Monday, said the office.\n",
]

ALL: dict[str, list[str]] = {
    "moved": MOVED,
    "right-to-left": RIGHT_TO_LEFT,
    "long": LONG,
    "unchanged": UNCHANGED,
    "unseen": UNSEEN,
    "unbroken/" + "segment" * 60: UNBROKEN,
}
