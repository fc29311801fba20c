"""Making ready what reading needs, once: patterns are made when they are first asked for, which takes a second or two.

The process that readers are forked from imports this (`workers`), so that each of them begins as one that has read.
"""

from articles.parsing import Known
from negotiations.importing.reading import read_capture

SAMPLES = (
    """\
Third round of talks ends in Seoul

SEOUL, July 12 -- South Korea and the United States ended the third round of negotiations on the 12th Special Measures \
Agreement in Seoul on Thursday after three days of meetings at an institute in the capital, the foreign ministry said.

Lee Tae-woo, the chief negotiator, met Linda Specht, who leads the U.S. team. The fourth round is to be held in \
Washington in August, an official said.

Seoul pays 1.0389 trillion won in 2019, a rise of 8.2 percent from $870 million, under the 10th agreement that the two \
sides reached on Feb. 10. Washington had demanded $5 billion a year.
""",
    """\
한미 방위비 협상 3차 회의 서울서 종료

한국과 미국은 12일 서울에서 제12차 방위비분담특별협정(SMA) 체결을 위한 3차 회의를 사흘간 열었다고 외교부가 밝혔다.

이태우 한미 방위비분담협상대표가 수석대표로 참석했다. 4차 회의는 다음 달 워싱턴에서 열릴 예정이다.

제10차 협정에 따라 2019년 분담금은 1조389억원으로 지난해보다 8.2% 늘었다. 미국은 50억 달러를 요구했다.
""",
)
"""A text in each language, of what articles on the talks are made of."""

for sample in SAMPLES:
    read_capture(sample.encode(), Known())
