"""What no notice mentions, and how much it matters to a reader."""

from __future__ import annotations

import pytest

from versioner.checking.change import Change
from versioner.checking.weights import weigh
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
    ("Guards said the gate was shut.", "Tenants said the gate was shut.", "substantive"),
    ("It was shut, according to guards.", "It was shut, according to tenants.", "substantive"),
    ("Officials said the gate was shut.", "Authorities said the gate was shut.", "copy"),
    ("Scholars said the gate was old.", "Academics said the gate was old.", "copy"),
    ("The bakers' union fears a shortage.", "The ministry fears a shortage.", "substantive"),
    ("The police think it safe.", "The parish thinks it safe.", "substantive"),
    ("The council thinks it safe.", "The rowing club thinks it safe.", "substantive"),
    ("The company hopes to reopen it.", "The union hopes to reopen it.", "substantive"),
    ("It was safe, according to the hospital.", "It was safe, according to the family.", "substantive"),
    ("The company estimates the loss at a third.", "The bank estimates the loss at a third.", "copy"),
    ("The club expects a crowd.", "The team expects a crowd.", "copy"),
    ("The bakers' union warns of it.", "The union warns of it.", "copy"),
    ("They met the council on the pier.", "They met the union on the pier.", "substantive"),
    ("The path winds through woods.", "The path winds through woodland.", "copy"),
    ("It was told by the WMO.", "It was told by the World Meteorological Organization.", "copy"),
    ("It was told by the WMO.", "It was told by the World Health Organization.", "substantive"),
    ("The Fiscal Policy Board ruled.", "The Fiscal Policy Board (FPB) ruled.", "copy"),
    ("Then the minister spoke.", "Then she spoke.", "copy"),
    ("Half of them left.", "50 percent of them left.", "copy"),
    ("Half of them left.", "40 percent of them left.", "substantive"),
    ("It rose by 0.4 percentage point.", "It rose by 0.4 percent.", "substantive"),
    ("Over 300 came.", "More than 300 came.", "copy"),
    ("Over 300 came.", "Fewer than 300 came.", "substantive"),
    ("A large number of them left.", "Many of them left.", "copy"),
    ("“It rained,” she remarked.", "“It rained,” she said.", "copy"),
    ("The rescuers came at dawn.", "Rescue workers came at dawn.", "copy"),
    ("The lawyer called it void.", "The attorney called it void.", "copy"),
    ("its spokesman, Ana Lee", "its spokesperson, Ana Lee", "copy"),
    ("the crew and its captain Ana Lee", "the crew and their captain Ana Lee", "copy"),
    ("a former treasurer, Ana Lee, won", "its former treasurer, Ana Lee, won", "copy"),
    ("its assistant director, Ana Lee", "its artistic director, Ana Lee", "substantive"),
    ("It was late because of fog.", "It was late due to fog.", "copy"),
    ("They were hurt in a crash.", "They were hurt in a collision.", "copy"),
    ("He died after the match.", "He died after the game.", "copy"),
    ("They mourned the death of a worker.", "They mourned the death of an employee.", "copy"),
    ("He was killed by a falling mast.", "He was killed by a falling crate.", "substantive"),
    ("They were hurt in a crash.", "They were hurt in a fire.", "substantive"),
    ("The firm said the gate was shut.", "The company said the gate was shut.", "copy"),
    ("She died at home after a fall.", "She died at home after a short fever.", "substantive"),
    ("It was late because of fog on the line.", "It was late because of snow on the line.", "substantive"),
    ("It was late because of fog on the line.", "It was late because of fogs on the line.", "copy"),
    ("He left after the meeting.", "He left after the session.", "copy"),
    ("He died after a short illness.", "He died after a brief illness.", "copy"),
    ("nine sailors were detained", "nine sailors were injured", "substantive"),
    ("the trawler's owner retired in May", "the trawler's owner died in May", "substantive"),
    ("the bank will give them $2", "the bank will lend them $2", "substantive"),
    ("he was held on suspicion of arson", "he was held for arson", "substantive"),
    ("critics of the dam marched", "backers of the dam marched", "substantive"),
    ("she spoke on the motion", "she spoke against the motion", "substantive"),
    ("the firm said it was clean", "the firm claimed it was clean", "substantive"),
    ("prosecutors said it was late", "witnesses said it was late", "substantive"),
    ("the port shuts next month", "the port shuts this month", "substantive"),
    ("a tax on property", "a tax on income", "substantive"),
    ("the village has no bus", "the town has no bus", "substantive"),
    ("“They sold the motorboats,” he said", "“They sold the boats,” he said", "substantive"),
    ("“We wont be going home,” he said", "“We won't be going home,” he said", "copy"),
    ("the next step is a vote", "this step is a vote", "copy"),
    ("locals said it was late", "residents said it was late", "copy"),
    ("the firm said it was late", "the company said it was late", "copy"),
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
    ("a spokeswoman for the port", "a spokesperson for the port", "copy"),
    ("the chairman of the port", "the chair of the port", "copy"),
    ("a spokeswoman for the port", "a spokesman for the port", "substantive"),
    ("they recognise it", "they recognize it", "copy"),
    ("the town, and the port", "the town and the port", "copy"),
    ("it began at the quay", "it started at the quay", "copy"),
    ("the firm took over the port", "the firm took charge of the port", "copy"),
    ("a loan of 30 million to 45 million crowns", "a loan of 30-45 million crowns", "copy"),
    ("a loan of 30 million to 45 million crowns", "a loan of 20-45 million crowns", "substantive"),
    ("winds of 90 mph were felt", "winds of 90 miles per hour were felt", "copy"),
    ("winds of 90 mph were felt", "winds of 90 kilometres per hour were felt", "substantive"),
    ("the river was said to shrink", "the river was said to swell", "substantive"),
    ("he was crushed by a falling mast", "he was crushed by a falling crane", "substantive"),
    ("the barge carried gravel", "the barge carried beer", "substantive"),
    ("the keeper laughed at the news", "the keeper wept at the news", "substantive"),
    ("the mill is a granite block", "the mill is a red brick block", "substantive"),
    ("the doors remain closed", "the doors will reopen", "substantive"),
    ("the price was too low", "the price was fair", "substantive"),
    ("his account was convincing but long", "his account was unconvincing and long", "substantive"),
    ("the rule binds only tenants", "the rule binds mainly tenants", "substantive"),
    ("two barges went under the bridge", "two vessels went under the bridge", "copy"),
    ("they repaired the sluice", "they mended the sluice", "copy"),
    ("the matches were short", "the games were brief", "copy"),
    ("the firm purchased the mill", "the firm bought the mill", "copy"),
    ("she took a huge risk", "she took an enormous risk", "copy"),
    ("the guests were scared", "the visitors were afraid", "copy"),
    ("the bar was crowded", "the bar was packed", "copy"),
    ("it took place in the hall", "it happened in the hall", "copy"),
    ("the lorry hit the wall", "the truck struck the wall", "copy"),
    ("they tore down the mill", "they demolished the mill", "copy"),
    ("Lt Col Ana Lee won", "Lieutenant Colonel Ana Lee won", "copy"),
    ("they moved to Orr, Ore., in May", "they moved to Orr, Oregon, in May", "copy"),
    ("he killed himself in May", "she killed herself in May", "substantive"),
    ("he took his own life", "he killed himself", "copy"),
    ("Councillor Ana Lee won", "Counsellor Ana Lee won", "substantive"),
    ("Gov. Ana Lee won", "Governor Ana Lee won", "copy"),
    ("Harn Tools Ltd makes nails", "Harn Tools makes nails", "copy"),
    ("it reached 31 degrees Celsius", "it reached 31C", "copy"),
    ("it reached 31 degrees Celsius", "it reached 31F", "substantive"),
    ("it took five minutes and 12 seconds", "it took 5min 12sec", "copy"),
    ("they won by three goals to nil", "they won 3-0", "copy"),
    ("they won by three goals to nil", "they won 3-1", "substantive"),
    ("it was built in the seventies", "it was built in the 1970s", "copy"),
    ("one out of every four left", "one in four left", "copy"),
    ("it weighs one and a half tonnes", "it weighs 1.5 tonnes", "copy"),
    ("it starts at 20.15 at the pier", "it starts at 8.15pm at the pier", "copy"),
    ("they were there for a fortnight", "they were there for two weeks", "copy"),
    ("the ferry runs on a daily basis", "the ferry runs every day", "copy"),
    ("the ferry runs on a daily basis", "the ferry runs every week", "substantive"),
    ("“It runs on a daily basis,” he said", "“It runs every day,” he said", "substantive"),
    ("they must say whether or not to sell", "they must say whether to sell", "copy"),
    ("neither the cook or the maid saw it", "neither the cook nor the maid saw it", "copy"),
    ("it is worth noting that the pier is old", "the pier is old", "copy"),
    ("Zoe Brule, the cook, left", "Zoé Brulé, the cook, left", "copy"),
    ("the flight to Bombay was late", "the flight to Mumbai was late", "copy"),
    ("the flight to Bombay was late", "the flight to Chennai was late", "substantive"),
    ("the principle of the school spoke", "the principal of the school spoke", "copy"),
    ("his ex-wife was there", "his former wife was there", "copy"),
    ("they made a promise to stay", "they promised to stay", "copy"),
    ("the Harn Rivers Agency said so", "the agency said so", "copy"),
    ("the FPB ruled", "the Fiscal Policy Board (FPB) ruled", "copy"),
    ("Ana Lee opened the mill. Lee sold it.", "Ana Lee opened the mill. The baker sold it.", "copy"),
    ("the guard said it was late", "the guard denied it was late", "substantive"),
    ("he called it “a shambles”", "he said that it was “a shambles”", "copy"),
    ("it is open until Monday", "it is open from Monday", "substantive"),
    ("they will pay up to $40", "they will pay $40", "substantive"),
    ("it is one of the oldest mills", "it is the oldest mill", "substantive"),
    ("the toll rose by 5 percent", "the toll rose to 5 percent", "substantive"),
    ("a fine of $40 and a ban", "a fine of $40 or a ban", "substantive"),
    ("he is married to a judge", "he was married to a judge", "substantive"),
    ("he said she is married to a judge", "he said she was married to a judge", "copy"),
    ("she broke the seal", "she deliberately broke the seal", "substantive"),
    ("she knowingly broke the seal", "she deliberately broke the seal", "copy"),
    ("the board was asked to approve it", "the board approved it", "substantive"),
    ("they tried to flee the camp", "they fled the camp", "substantive"),
    ("the mill, believed to be the oldest, shut", "the mill, the oldest, shut", "substantive"),
    ("it is the second-oldest mill", "it is the oldest mill", "substantive"),
    ("the mill will close in May", "the mill closed in May", "substantive"),
    ("the mill will close, subject to a vote", "the mill will close", "substantive"),
    ("she moved to Oslo to avoid the tax", "she moved to Oslo", "substantive"),
    ("he praised the play, but warned of its cost", "he praised the play", "substantive"),
    ("the mill would close at night", "the mill will close at night", "substantive"),
    ("he said it would close at night", "he said it will close at night", "copy"),
    ("the wind was from the north-west", "the wind was from the north-east", "substantive"),
    ("they were paid $40 in total", "they were paid $40 each", "substantive"),
    ("it eased to 6.15 percent", "it eased to 61.5 percent", "substantive"),
    ("She said the board had lied to us all.", "She said: “The board lied to us all.”", "substantive"),
    ("her novel, “The Salt Road”, won", "her novel, The Salt Road, won", "copy"),
    ("the years 1911-14 were hot", "the years 1911 to 1914 were hot", "copy"),
    ("it is not uncommon for it to rain", "it is common for it to rain", "copy"),
    ("it opens from Monday to Friday", "it opens on weekdays", "copy"),
    ("they were late by half an hour", "they were late by 30 minutes", "copy"),
    ("the actress Ana Lee won", "the actor Ana Lee won", "copy"),
    ("the mill's owner is a bank", "the mill is owned by a bank", "copy"),
    ("they left Saint Ann's at noon", "they left St Ann's at noon", "copy"),
    ("the side were beaten 2-1 at home", "the side lost 2-1 at home", "copy"),
    ("nearly all the doors were shut", "all the doors were shut", "substantive"),
    ("it was the fastest time", "it was the second fastest time", "substantive"),
    ("it will pay in June if the banks agree", "it will pay in June", "substantive"),
    ("she lives above the mill", "she lived above the mill", "substantive"),
    ("a net loss of $4", "a gross loss of $4", "substantive"),
    ("the Harbour Organisation met", "the Harbor Organization met", "copy"),
    ("it was put on ice in May", "it was suspended in May", "copy"),
    ("they pay $40 each", "they pay $40 per person", "copy"),
    ("they pay $40 each", "they pay $40 per team", "substantive"),
    ("it rose on fears of war", "it rose despite fears of war", "substantive"),
    ("the vase is by a pupil of Orr", "the vase is attributed to a pupil of Orr", "substantive"),
    ("the guard shot the farmer", "the guard was shot by the farmer", "substantive"),
    ("the lab said it was safe", "the lab, funded by the sugar trade, said it was safe", "substantive"),
    ("Guests hated it at first.", "At first, guests hated it.", "copy"),
    ("they were advised to stay in", "they were urged to stay in", "copy"),
    ("they were unable to attend", "they refused to attend", "substantive"),
    ("it stood at $4 in June of 2021", "it stood at $4 in June 2021", "copy"),
    ("it lost $4 compared with $3 in May", "it lost $4 against $3 in May", "copy"),
    ("the mill will be late", "the mill will be delayed", "copy"),
    ("it is expected to rain", "it is forecast to rain", "copy"),
    ("the horse is being treated", "the horse has been treated", "substantive"),
    ("salt was linked to strokes", "salt was found to cause strokes", "substantive"),
    ("he left after the vote", "he left in protest at the vote", "substantive"),
    ("Orr wrote the play", "Orr helped to write the play", "substantive"),
    ("a baker pleaded guilty to theft", "a baker was found guilty of theft", "substantive"),
    ("a man is helping police over it", "a man is under arrest over it", "substantive"),
    ("a baker pled guilty", "a baker pleaded guilty", "copy"),
    ("governor Shri Ravi Orr said so", "governor Ravi Orr said so", "copy"),
    ("open between 9-11pm", "open between 9pm and 11pm", "copy"),
    ("it weighs 14 kilogrammes", "it weighs 14 kg", "copy"),
    ("a fine of Rs 2,00,000", "a fine of Rs 2 lakh", "copy"),
    ("the board mulls a ban", "the board is considering a ban", "copy"),
    ("Orr is the owner of the mill", "Orr owns the mill", "copy"),
    ("it will unveil the plan", "it will announce the plan", "copy"),
    ("Ana Lee and Bo Orr ran; the latter won", "Ana Lee and Bo Orr ran; Orr won", "copy"),
    ("Ana Lee and Bo Orr ran; the latter won", "Ana Lee and Bo Orr ran; Lee won", "substantive"),
    ("“We win,” he said", "\"We win,\" he said", "cosmetic"),
    ("the old  port", "the old port", "cosmetic"),
    ("1990–1995", "1990-1995", "cosmetic"),
]  # fmt: skip


HEADLINES = [
    ("Port approves $14.2 million pier", "Port approves $14.2m pier", "copy"),
    ("Three ships sink off Harn", "3 ships sink off Harn", "copy"),
    ("Port approves $14.2 million pier", "Port approves $14.8m pier", "substantive"),
    ("Tolls rise 12 percent", "Tolls fall 12%", "substantive"),
]


@pytest.mark.parametrize(("old", "new", "weight"), HEADLINES)
def test_a_headline_that_writes_a_value_in_another_form_says_the_same(
    old: str, new: str, weight: str
) -> None:
    edits = word_edits(old, new)
    changes = [Change(old, *e.before[1:], new, *e.after[1:], "headline") for e in edits]
    assert weight in {weigh(c)[0] for c in changes}
    assert weight == "substantive" or len(changes) == 1


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
