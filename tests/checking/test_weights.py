"""What no notice mentions, and how much it matters to a reader."""

from __future__ import annotations

import pytest

from versioner.checking.weights import Change, weigh
from versioner.comparing import word_edits

TABLE = [
    ("rose 12 percent", "rose 14 percent", "substantive"),
    ("profit rose 12 percent", "profit fell 12 percent", "substantive"),
    ("the plan may close the school", "the plan will close the school", "substantive"),
    ("she was told of it", "she was not told of it", "substantive"),
    ("on Monday the court sat", "on Tuesday the court sat", "substantive"),
    ("Judge Ana Lee said so", "Clerk Ana Lee said so", "substantive"),
    ("it went to Leeds by train", "it went to Derby by train", "substantive"),
    ("a careful study of it", "a careless study of it", "substantive"),
    ("his son was there", "his nephew was there", "substantive"),
    ("it cost $3 million", "it cost €3 million", "substantive"),
    ("it grew 2 percent", "it grew 2 percentage points", "substantive"),
    ("It is late. Nobody came to the hall.", "It is late.", "substantive"),
    ("no relief before June", "no relief before July", "substantive"),
    ("one pup in five, it said", "one pup in six, it said", "substantive"),
    ("its chief executive, Ana Lee", "its CEO, Ana Lee", "copy"),
    ("a councillor since May", "a councilor since May", "copy"),
    ("he left in March for Oslo", "he left in May for Oslo", "substantive"),
    ("a walk may do as much", "a walk does as much", "substantive"),
    ("they met the company on Monday", "they met the company's board on Monday", "substantive"),
    ("he was charged with theft", "he was charged with fraud", "substantive"),
    ("the house burned down", "the barn burned down", "substantive"),
    ("they met in the morning", "they met in the evening", "substantive"),
    ("the bill would ban it", "the bill would restrict it", "substantive"),
    ("on strike since Monday", "on strike for a week", "substantive"),
    ("about 300 people came", "some 300 people came", "copy"),
    ("rain fell throughout the day", "rain fell all day", "copy"),
    ("the two men were found", "both men were found", "copy"),
    ("they were able to leave", "they could leave", "copy"),
    ("he said it would go", "he said it'd go", "copy"),
    ("they voted 6-3 on Friday to buy it", "they approved on Friday by 6-3 to buy it", "copy"),
    ("they voted 6-3 on Friday to buy it", "they approved on Sunday by 6-3 to buy it", "substantive"),
    ("the house was sold", "the home was sold", "copy"),
    ("the case of 22 August 2021", "the case of Aug. 22, 2021", "copy"),
    ("write before the first of May", "write before 1 May", "copy"),
    ("rose 12 percent", "rose 12 per cent", "cosmetic"),
    ("some $3bn was lost", "some $3 billion was lost", "copy"),
    ("on 14 February the court sat", "on February 14 the court sat", "copy"),
    ("eight ships sailed", "8 ships sailed", "copy"),
    ("they recognise it", "they recognize it", "copy"),
    ("the town, and the port", "the town and the port", "copy"),
    ("it began at the quay", "it started at the quay", "copy"),
    ("the firm took over the port", "the firm took charge of the port", "copy"),
    ("“We win,” he said", "\"We win,\" he said", "cosmetic"),
    ("the old  port", "the old port", "cosmetic"),
    ("1990–1995", "1990-1995", "cosmetic"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "weight"), TABLE)
def test_the_weight_of_a_change(old: str, new: str, weight: str) -> None:
    order = ["cosmetic", "copy", "substantive"]
    weights = [
        weigh(Change(old, e.before.start, e.before.end, new, e.after.start, e.after.end))[0]
        for e in word_edits(old, new)
    ]
    assert weights
    assert max(weights, key=order.index) == weight


@pytest.mark.parametrize(("old", "new", "weight"), TABLE)
def test_the_weight_has_no_direction(old: str, new: str, weight: str) -> None:
    there = [
        weigh(Change(old, e.before.start, e.before.end, new, e.after.start, e.after.end))[0]
        for e in word_edits(old, new)
    ]
    back = [
        weigh(Change(new, e.before.start, e.before.end, old, e.after.start, e.after.end))[0]
        for e in word_edits(new, old)
    ]
    assert there == back


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("An architect's drawing of the tram", "A photograph of the horse tram", "substantive"),
        ("Workers mend the road outside the hall", "Workers repair the road near the hall", "copy"),
    ],
)
def test_a_caption_that_tells_of_another_picture(old: str, new: str, weight: str) -> None:
    (edit, *_) = word_edits(old, new)
    change = Change(old, edit.before.start, edit.before.end, new, edit.after.start, edit.after.end, "caption")
    assert weigh(change)[0] == weight
