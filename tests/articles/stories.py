"""Texts of stories as outlets print them, and of others that share some, written for the tests in two languages."""

import re

EN = [
    "SEOUL, March 12 (Example Agency) -- South Korea and the United "
    "States opened the fifth round of talks on sharing "
    "the cost of American troops on Tuesday, with envoys hoping to narrow a gap of 900 million dollars.",
    "The delegations met behind closed doors at a research institute "
    "in eastern Seoul for what officials called a long "
    "and frank exchange on how the sum ought to grow.",
    "“We listened to each other with patience, and we will go on listening tomorrow,” the chief delegate from Seoul "
    "told reporters as he walked to his car.",
    "His American counterpart said the alliance deserved an agreement that taxpayers of both countries could "
    "understand, and that nobody at the table wanted a stopgap.",
    "A ministry official who asked not to be named said the length of the accord remained open, with one side "
    "preferring three years and the other at least five.",
    "Lawmakers of the governing party urged the government on Monday not to give in on logistics, which make up "
    "nearly a quarter of what Seoul pays.",
    "Civic groups rallied across the street with drums and banners, asking that unspent money of earlier years be "
    "counted before anything is added.",
]
KO = [
    "(서울=보기통신) 김보기 기자 = 한국과 미국이 12일 서울에서 "
    "주한미군 주둔 비용을 나눠 내기 위한 다섯 번째 회의를 열고 "
    "인상 폭을 둘러싼 견해차를 좁히는 데 나섰다.",
    "양측 대표단은 이날 오전 동대문구의 한 연구원에서 비공개로 만나 "
    "총액과 유효 기간을 놓고 네 시간 넘게 의견을 주고받았다.",
    "우리 측 수석대표는 회의장을 나서며 기자들에게 서로의 사정을 차분히 들었고 내일도 계속 듣겠다고 말했다.",
    "미국 측 대표는 두 나라 납세자가 모두 납득할 수 있는 합의가 필요하며 임시방편은 누구도 바라지 않는다고 강조했다.",
    "외교부 당국자는 협정 기간을 두고 한쪽은 3년을, 다른 쪽은 최소 5년을 선호해 아직 결론을 내지 못했다고 설명했다.",
    "여당 의원들은 전날 국회에서 군수 지원 항목만큼은 물러서서는 안 된다며 정부에 신중한 대응을 거듭 주문했다.",
    "시민단체 회원들은 건너편 인도에서 북을 치며 쓰지 않고 남은 돈부터 먼저 따져야 한다고 목소리를 높였다.",
]
EN_BACKGROUND = [
    "About 28,500 American troops are stationed in South Korea, a legacy of the war that ended in 1953 with an "
    "armistice rather than a treaty, and both governments call their presence the backbone of deterrence.",
    "Since 1991 Seoul has shared the cost of keeping them under accords that cover wages of Korean workers on bases, "
    "the building of barracks and depots, and logistics such as transport and repair.",
    "Critics in parliament have long asked for a clearer account of how the money is spent, while defenders answer "
    "that most of it flows back into local firms and households.",
    "Successive presidents in Washington have pressed allies in Asia and Europe to shoulder more of the burden, with "
    "varying words and varying success over three decades.",
]
KO_BACKGROUND = [
    "주한미군은 현재 약 2만8천500명 규모로, 1953년 정전 이후 한반도에 "
    "머물며 억지력의 중심축 역할을 해 왔다는 것이 두 정부의 "
    "한결같은 설명이다.",
    "한국은 1991년부터 특별협정에 따라 기지에서 일하는 한국인 노동자의 "
    "임금과 막사 건설, 수송과 정비 같은 군수 비용의 일부를 "
    "부담해 왔다.",
    "국회에서는 돈이 어디에 쓰였는지 더 투명하게 밝혀야 한다는 지적이 "
    "이어졌고, 옹호하는 쪽은 대부분 지역 업체와 가계로 돌아온다고 "
    "반박해 왔다.",
]
EN_NEWS = [
    "The defense minister flew to Honolulu on Wednesday for a yearly meeting of Pacific commanders, where he is to "
    "speak about drills at sea and the pace of new radar stations.",
    "Unions of workers on American bases said they would vote next week on a strike, arguing that leave without pay "
    "would fall on those who cook, guard and repair.",
    "A court in Seoul dismissed a suit by residents near a shooting range who had asked that flights at night be "
    "halted, finding that the state had kept to its limits.",
    "Shares of builders rose after a newspaper wrote that a new barracks would be tendered in autumn, though the "
    "procurement agency said no decision had been taken.",
]
KO_NEWS = [
    "국방부 장관은 수요일 하와이로 떠나 태평양 지역 사령관들이 해마다 "
    "모이는 회의에서 해상 훈련과 새 레이더 기지의 일정을 "
    "설명할 예정이다.",
    "기지에서 일하는 노동조합은 무급 휴직이 조리와 경비, 정비를 맡은 "
    "이들에게 떨어질 것이라며 다음 주 파업 찬반 투표를 하겠다고 "
    "밝혔다.",
    "서울의 한 법원은 사격장 인근 주민들이 야간 비행을 멈춰 달라며 "
    "낸 소송에서 국가가 한도를 지켰다며 원고의 청구를 받아들이지 "
    "않았다.",
]


def told(paragraphs: list[str]) -> str:
    """An article's text."""
    return "\n\n".join(paragraphs)


def undated(paragraph: str) -> str:
    """A wire story's first paragraph without its dateline."""
    return re.sub(r"^.*?(?:--|=) ", "", paragraph)


def changed(paragraphs: list[str], *changes: tuple[str, str]) -> list[str]:
    """Paragraphs with words replaced; each of these must be there."""
    text = told(paragraphs)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text.split("\n\n")
