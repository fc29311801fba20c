"""Whole pages in the layouts of newsrooms that the corpus lacks, in our own words, and what a reader takes from each."""

# ruff: noqa: E501 - a page's paragraph is one line

from dataclasses import dataclass
from datetime import date

import pytest

from articles.parsing import parse


@dataclass(frozen=True)
class Page:
    """A page's text and what is to be read from it. `starts` and `ends` are the body's."""

    text: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    dateline: str | None = None
    language: str = "en"
    starts: str = ""
    ends: str = ""
    captions: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


PAGES = {
    "The Korea Times: byline with an address, date under it, credit line above the picture's caption": Page(
        text="""\
The Korea Times
Wed, October 23, 2019 | 11:20
Biz & Tech
Nation
Opinion
Allies far apart as second round opens in Hawaii
Posted : 2019-10-23 10:05
Updated : 2019-10-23 18:40
Font Size Up
Font Size Down
Chief negotiators Jeong Eun-bo, left, and James DeHart shake hands before their talks in Honolulu, Tuesday. Korea Times photo by Ryu Hyo-jin
By Bae Da-som

Seoul and Washington began a second round of bargaining over troop costs in Honolulu on Wednesday, officials said.

The two delegations are to meet for two days. "We will listen first," a Korean official said before leaving.

Observers expect no quick result.

dasom@koreatimes.example
""",
        url="https://www.koreatimes.co.kr/www/nation/2019/10/205_277500.html",
        title="Allies far apart as second round opens in Hawaii",
        outlet="The Korea Times",
        authors=("Bae Da-som",),
        published=date(2019, 10, 23),
        starts="Seoul and Washington began",
        ends="Observers expect no quick result.",
        captions=("Chief negotiators Jeong Eun-bo, left,",),
        absent=("dasom@", "Font Size", "Korea Times photo"),
    ),
    "The Korea Herald: byline in brackets at the end": Page(
        text="""\
Home
National
Foreign Affairs
Korea, US to meet again on troop costs next month
By Moon Ga-ram
Published : Nov. 20, 2019 - 16:31

Talks on the cost of American troops ended early on Tuesday after the two delegations failed to narrow their differences, the Foreign Ministry said.

The next meeting will take place in Washington, according to a senior official who asked for anonymity.

By Moon Ga-ram (garam@heraldcorp.example)

Most Popular
Court delays ruling on broadcaster
Rain forecast for weekend
""",
        url="http://www.koreaherald.com/view.php?ud=20191120000777",
        title="Korea, US to meet again on troop costs next month",
        outlet="The Korea Herald",
        authors=("Moon Ga-ram",),
        published=date(2019, 11, 20),
        starts="Talks on the cost",
        ends="who asked for anonymity.",
        absent=("Most Popular", "Rain forecast", "By Moon"),
    ),
    "Korea JoongAng Daily: byline in capitals with the address in brackets, at the end": Page(
        text="""\
Korea JoongAng Daily
Negotiators reach tentative accord on defense bill

BY HAN SEO-YUN [seoyun@joongang.example]

Published: 08 Mar. 2021, 18:02

Korea and the United States have reached an accord in principle on their shared defense bill, the Foreign Ministry announced Monday in Seoul.

Jeong Eun-bo, the chief Korean negotiator, told reporters at Incheon airport that the internal procedures would take some weeks.

Ambassador Jeong Eun-bo, left, and Donna Welton, his counterpart, pose for a photo in Washington on Friday. [MINISTRY OF FOREIGN AFFAIRS]

The accord will be the 11th of its kind.

More in Diplomacy
""",
        url="https://koreajoongangdaily.joins.com/2021/03/08/national/diplomacy/accord/20210308180200345.html",
        title="Negotiators reach tentative accord on defense bill",
        outlet="Korea JoongAng Daily",
        authors=("HAN SEO-YUN",),
        published=date(2021, 3, 8),
        starts="Korea and the United States have reached",
        ends="The accord will be the 11th of its kind.",
        captions=("Ambassador Jeong Eun-bo, left,",),
    ),
    "Stars and Stripes: name and paper in capitals, place in small letters behind": Page(
        text="""\
Stars and Stripes
US, South Korea open new round of burden-sharing talks

By AMY SOLBERG STARS AND STRIPES • May 22, 2024

CAMP HUMPHREYS, South Korea — Negotiators from the United States and South Korea met Tuesday in Seoul for a second round of talks about the price of keeping U.S. troops on the peninsula.

The talks are expected to last three days, a State Department spokesman said in an email.

solberg.amy@stripes.example
Twitter: @example

Sign Up for Daily Headlines
Sign up to receive a daily email of today's top military news stories.
""",
        url="https://www.stripes.com/theaters/asia_pacific/2024-05-22/burden-sharing-13900000.html",
        title="US, South Korea open new round of burden-sharing talks",
        outlet="Stars and Stripes",
        authors=("AMY SOLBERG",),
        published=date(2024, 5, 22),
        dateline="CAMP HUMPHREYS, South Korea",
        starts="CAMP HUMPHREYS, South Korea — Negotiators",
        ends="said in an email.",
        absent=("Sign up to receive", "@example"),
    ),
    "VOA: place and country in capitals": Page(
        text="""\
Voice of America
East Asia
South Korea, US Extend Cost Talks by a Day
March 19, 2020 9:14 AM
Clara Winfield

SEOUL, SOUTH KOREA - South Korean and American officials will keep talking for one more day in Los Angeles about what Seoul should pay for U.S. troops.

It is their seventh round since September.

The two sides have so far kept their figures to themselves.
""",
        url="https://www.voanews.com/a/east-asia_cost-talks-day/6185999.html",
        title="South Korea, US Extend Cost Talks by a Day",
        outlet="Voice of America",
        authors=("Clara Winfield",),
        published=date(2020, 3, 19),
        dateline="SEOUL, SOUTH KOREA",
        starts="SEOUL, SOUTH KOREA - South Korean",
        ends="kept their figures to themselves.",
    ),
    "Reuters: byline and minutes, tail of reporters and editors": Page(
        text="""\
Skip to main content
Exclusive news, data and analytics for financial market professionals
World Business Markets Sustainability Legal More
Asia Pacific
South Korea, US begin talks on 2026 troop costs
By Dana Whitlock and Seo-jin Pyo
April 23, 2024 8:12 AM GMT+9 Updated 2 years ago

SEOUL, April 23 (Reuters) - South Korea and the United States begin talks in Hawaii on Tuesday about sharing the cost of American troops, the foreign ministry in Seoul said.

The current pact runs out at the end of 2025.

Seoul wants an early deal, an official told Reuters.

Reporting by Dana Whitlock and Seo-jin Pyo; Editing by Tom Gale

Our Standards: The Thomson Reuters Trust Principles.
""",
        url="https://www.reuters.com/world/asia-pacific/south-korea-us-begin-talks-2024-04-23/",
        title="South Korea, US begin talks on 2026 troop costs",
        outlet="Reuters",
        authors=("Dana Whitlock", "Seo-jin Pyo"),
        published=date(2024, 4, 23),
        dateline="SEOUL",
        starts="SEOUL, April 23 (Reuters) - South Korea",
        ends="an official told Reuters.",
        absent=("Reporting by", "Our Standards"),
    ),
    "AP on an American paper's page": Page(
        text="""\
The Seattle Times
Nation & World
South Korea says it will pay more for US military
Originally published February 10, 2019 at 3:02 am
By HANA ORTEGA
The Associated Press

SEOUL, South Korea (AP) — South Korea and the United States struck a new deal Sunday that raises Seoul's contribution for the cost of the American military presence on its soil.

Washington had demanded much more, according to lawmakers briefed on the talks.

___

Associated Press writer Tom Park in Seoul contributed to this report.
""",
        url="https://www.seattletimes.com/nation-world/south-korea-pays-more/",
        title="South Korea says it will pay more for US military",
        outlet="The Seattle Times",
        agency="Associated Press",
        authors=("HANA ORTEGA",),
        published=date(2019, 2, 10),
        dateline="SEOUL, South Korea",
        starts="SEOUL, South Korea (AP) — South Korea",
        ends="briefed on the talks.",
    ),
    "an Indian daily with a news agency's copy and a mixed-case dateline": Page(
        text="""\
Home / World News
South Korea, US close eighth round of cost talks
ANI | Updated: Sep 28, 2024 14:20 IST

Seoul [South Korea], September 28 (ANI): South Korea and the United States finished an eighth round of talks in Seoul on the cost of American troops, the foreign ministry said on Friday.

The delegations went over the remaining points in detail, it added. (ANI)

Disclaimer: This story is auto-generated from a syndicated feed.
""",
        url="https://www.business-standard.com/world-news/cost-talks-124092800410_1.html",
        title="South Korea, US close eighth round of cost talks",
        outlet="Business Standard",
        agency="ANI",
        published=date(2024, 9, 28),
        dateline="Seoul [South Korea]",
        starts="Seoul [South Korea], September 28 (ANI): South Korea",
        ends="in detail, it added.",
        absent=("Disclaimer",),
    ),
    "Xinhua: source line and editor": Page(
        text="""\
S. Korea, U.S. hold sixth round of defense cost talks
Source: Xinhua| 2020-01-15 10:40:11|Editor: huaxia

SEOUL, Jan. 15 (Xinhua) -- South Korea and the United States opened their sixth round of talks in Washington on Tuesday about the cost of U.S. troops, Seoul's foreign ministry said Wednesday.

The talks were scheduled to last for two days. Enditem
""",
        url="http://www.xinhuanet.com/english/2020-01/15/c_138700000.htm",
        title="S. Korea, U.S. hold sixth round of defense cost talks",
        outlet="Xinhua News Agency",
        published=date(2020, 1, 15),
        dateline="SEOUL",
        starts="SEOUL, Jan. 15 (Xinhua) -- South Korea",
        ends="scheduled to last for two days.",
    ),
    "연합뉴스: dateline with two reporters, notice of rights, tip line": Page(
        text="""\
본문 바로가기
연합뉴스
최신기사
정치
한미, 방위비 8차 회의 서울서 시작…막판 조율
송고시간2024-09-25 10:12
공유
댓글
글자크기조정
인쇄
문가람 기자 기자 페이지

악수하는 한미 방위비협상 대표
악수하는 한미 방위비협상 대표 (서울=연합뉴스) 이태우 외교부 방위비분담협상대표와 린다 스펙트 미 국무부 선임보좌관이 25일 서울에서 악수하고 있다. 2024.9.25 [외교부 제공. 재판매 및 DB 금지]

(서울=연합뉴스) 문가람 배다솜 기자 = 한국과 미국이 25일 서울에서 제12차 방위비분담특별협정(SMA)을 위한 8차 회의를 시작했다고 외교부가 밝혔다.

회의는 27일까지 사흘 동안 진행된다.

외교부 당국자는 "남은 쟁점을 좁히는 데 힘을 모을 것"이라고 말했다.

garam@yna.example

제보는 카카오톡 okjebo
<저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지>
2024/09/25 10:12 송고
""",
        url="https://www.yna.co.kr/view/AKR20240925012300504",
        title="한미, 방위비 8차 회의 서울서 시작…막판 조율",
        outlet="연합뉴스",
        authors=("문가람", "배다솜"),
        published=date(2024, 9, 25),
        dateline="서울",
        language="ko",
        starts="(서울=연합뉴스) 문가람 배다솜 기자 = 한국과 미국이",
        ends='힘을 모을 것"이라고 말했다.',
        captions=("악수하는 한미 방위비협상 대표 (서울=연합뉴스)",),
        absent=("재판매", "제보는"),
    ),
    "뉴시스: brackets around the dateline, credit in brackets": Page(
        text="""\
뉴시스
정치
한미 방위비 7차 회의, 27일부터 서울서 개최
등록 2024.08.23 15:20:33
수정 2024.08.23 15:44:10

[서울=뉴시스] 지난 4월 미국 하와이에서 열린 1차 회의 모습. (사진=외교부 제공) 2024.08.23. photo@newsis.example *재판매 및 DB 금지

[서울=뉴시스] 남다은 기자 = 제12차 한미 방위비분담특별협정 체결을 위한 7차 회의가 오는 27일부터 29일까지 서울에서 열린다.

양측 수석대표로는 이태우 대표와 린다 스펙트 선임보좌관이 나선다.

◎공감언론 뉴시스 daeun@newsis.example
""",
        url="https://www.newsis.com/view/NISX20240823_0002861000",
        title="한미 방위비 7차 회의, 27일부터 서울서 개최",
        outlet="뉴시스",
        authors=("남다은",),
        published=date(2024, 8, 23),
        dateline="서울",
        language="ko",
        starts="[서울=뉴시스] 남다은 기자 = 제12차",
        ends="선임보좌관이 나선다.",
        captions=("[서울=뉴시스] 지난 4월",),
        absent=("공감언론",),
    ),
    "뉴스1: outlet behind the reporter, caption with the circled C": Page(
        text="""\
뉴스1
정치 > 외교
한미, 워싱턴서 방위비 3차 회의 마무리
표은채 기자
2024.06.13 오전 09:10
(서울=뉴스1) 표은채 기자 = 한미 양국이 10일부터 12일까지(현지시간) 미국 워싱턴에서 방위비분담 3차 회의를 가졌다고 외교부가 13일 밝혔다.
외교부 청사 전경. ⓒ 뉴스1 홍길수 기자
양측은 각 분야의 관심 사항을 두고 의견을 나눴다.
차기 회의는 서울에서 열릴 예정이다.
eunchae@news1.example
<용어설명>
관련 키워드
방위비 외교부
""",
        url="https://www.news1.kr/diplomacy/foreign-affairs/5445000",
        title="한미, 워싱턴서 방위비 3차 회의 마무리",
        outlet="뉴스1",
        authors=("표은채",),
        published=date(2024, 6, 13),
        dateline="서울",
        language="ko",
        starts="(서울=뉴스1) 표은채 기자 = 한미 양국이",
        ends="서울에서 열릴 예정이다.",
        captions=("외교부 청사 전경.",),
    ),
    "조선일보: byline and entry time under the headline": Page(
        text="""\
조선일보
정치
외교·국방

방위비 협상 첫 회의, 호놀룰루서 사흘간
추서연 기자
입력 2018.03.08. 03:00 업데이트 2018.03.08. 11:20

한국과 미국의 방위비 협상 대표단이 7일(현지 시각) 미국 하와이 호놀룰루에서 마주 앉았다. 올해 말 끝나는 9차 협정의 뒤를 이을 10차 협정을 위한 자리다.

장원삼 대표는 회의에 앞서 "상호 존중의 정신으로 임하겠다"고 했다.

관련 기사
미세먼지 전국 나쁨
100자평 도움말
Copyright ⓒ 조선일보. 무단전재 및 재배포 금지
""",
        url="https://www.chosun.com/site/data/html_dir/2018/03/08/2018030800123.html",
        title="방위비 협상 첫 회의, 호놀룰루서 사흘간",
        outlet="조선일보",
        authors=("추서연",),
        published=date(2018, 3, 8),
        language="ko",
        starts="한국과 미국의 방위비 협상 대표단이",
        ends='"상호 존중의 정신으로 임하겠다"고 했다.',
        absent=("미세먼지",),
    ),
    "한겨레: reporter and address at the end": Page(
        text="""\
한겨레
사설·칼럼 정치 사회 국제
정치외교
방위비 5차 협상 서울서…“이견 여전”
등록 2019-12-17 18:31
수정 2019-12-18 02:30
17일 오전 서울 동대문구 한국국방연구원 앞에서 시민들이 방위비 인상에 반대하는 펼침막을 들고 있다. 김명길 선임기자 photo@hani.example
한국과 미국이 17일 서울 동대문구 한국국방연구원에서 11차 방위비분담특별협정 체결을 위한 다섯 번째 회의를 열었다.
정은보 협상대사와 제임스 드하트 대표가 각각 두 나라를 대표해 이틀 동안 협상한다.
미국은 여전히 50억달러에 가까운 금액을 요구하는 것으로 알려졌다.
노희상 기자 heesang@hani.example
""",
        url="https://www.hani.co.kr/arti/politics/diplomacy/921000.html",
        title="방위비 5차 협상 서울서…“이견 여전”",
        outlet="한겨레",
        authors=("노희상",),
        published=date(2019, 12, 17),
        language="ko",
        starts="한국과 미국이 17일 서울 동대문구",
        ends="요구하는 것으로 알려졌다.",
        captions=("17일 오전 서울 동대문구",),
        absent=("heesang@",),
    ),
    "MBC: anchor and reporter, sign-off at the end": Page(
        text="""\
MBC 뉴스
한미, 방위비 협상 조기 종료…"미국이 자리 떠"
입력 2019-11-19 19:45 | 수정 2019-11-19 20:10

◀ 앵커 ▶

한국과 미국의 방위비 협상이 시작 한 시간 반 만에 끝났습니다.

미국 대표단이 먼저 자리를 떴다고 합니다.

도은별 기자가 보도합니다.

◀ 리포트 ▶

오늘 오전 서울 한국국방연구원에서 열린 세 번째 회의 이틀째 일정은 예정보다 일찍 끝났습니다.

정부는 공정하고 합리적인 분담이 이뤄져야 한다는 입장을 지켰다고 설명했습니다.

MBC뉴스 도은별입니다.

(영상취재: 홍길수 / 영상편집: 김명길)
""",
        url="https://imnews.imbc.com/replay/2019/nwdesk/article/5600000_28800.html",
        title='한미, 방위비 협상 조기 종료…"미국이 자리 떠"',
        outlet="MBC",
        authors=("도은별",),
        published=date(2019, 11, 19),
        language="ko",
        starts="한국과 미국의 방위비 협상이",
        ends="입장을 지켰다고 설명했습니다.",
        absent=("MBC뉴스 도은별입니다", "영상취재"),
    ),
    "Arirang: reporter's sign-off in English": Page(
        text="""\
Arirang News
S. Korea, U.S. wrap up 2nd round of defense cost talks
Updated: 2018-04-13 06:50:02 KST

South Korea and the U.S. have wrapped up two days of talks on Jeju Island about how to share the cost of American troops.
Lee Ji-won filed this report.
The two teams explained their views on how the payments are set and spent.
They will meet again in Washington in mid-May.
Lee Ji-won, Arirang News.
""",
        url="http://www.arirang.com/News/News_View.asp?nseq=216000",
        title="S. Korea, U.S. wrap up 2nd round of defense cost talks",
        outlet="Arirang News",
        authors=("Lee Ji-won",),
        published=date(2018, 4, 13),
        starts="South Korea and the U.S. have wrapped up",
        absent=("filed this report",),
        ends="in Washington in mid-May.",
    ),
    "a paper that no list has, known by its masthead and its notice of rights": Page(
        text="""\
Hanbit Morning Post
Home Politics Business Sports
Negotiators to gather on Jeju in April
April 6, 2018
By Grace Ahn-Keller

Envoys of South Korea and the United States will gather on Jeju next week to go on with their talks about defense costs, the ministry said on Thursday.

They will stay for two days and visit an air base on the second.

© 2018 Hanbit Morning Post. All rights reserved.
""",
        title="Negotiators to gather on Jeju in April",
        outlet="Hanbit Morning Post",
        authors=("Grace Ahn-Keller",),
        published=date(2018, 4, 6),
        starts="Envoys of South Korea",
        ends="visit an air base on the second.",
    ),
    "an unknown Korean paper with the byline in front": Page(
        text="""\
홈 > 정치 > 외교
한미 방위비 협상, 다음달 속개
승인 2019.11.20 09:00

[새빛신문 = 위나래 기자] 한국과 미국이 다음 달 미국에서 방위비 협상을 이어가기로 했다고 정부 관계자가 20일 밝혔다.

구체적인 날짜는 외교 경로로 정한다.

저작권자 © 새빛신문 무단전재 및 재배포 금지
위나래 기자
다른기사 보기
""",
        title="한미 방위비 협상, 다음달 속개",
        outlet="새빛신문",
        authors=("위나래",),
        published=date(2019, 11, 20),
        language="ko",
        starts="한국과 미국이 다음 달",
        ends="날짜는 외교 경로로 정한다.",
    ),
    "wrapped at a column, paragraphs apart": Page(
        text="""\
Envoys end talks without a date

WASHINGTON, Dec. 4 (Yonhap) -- Envoys of South Korea and the
United States ended two days of talks on Wednesday without fixing
the day of their next meeting, an official said.

The talks were the fourth of their kind since September, when the
two countries began to look for a successor to the present
agreement.

Seoul hopes to host the fifth round before Christmas.
""",
        title="Envoys end talks without a date",
        agency="Yonhap News Agency",
        dateline="WASHINGTON",
        starts="WASHINGTON, Dec. 4 (Yonhap) -- Envoys of South Korea and the United States ended",
        ends="before Christmas.",
    ),
    "China Daily: name in capitals before the paper and the day": Page(
        text="""\
China Daily Home
CHINA
WORLD
BUSINESS
Seoul, Washington fail to bridge gap over troop costs
By LIN YUEQIN | China Daily | Updated: 2019-11-20 07:12
Share - WeChat

A third round of talks between Seoul and Washington on the cost of US troops ended early on Tuesday, with each side asking the other to think again.

The Foreign Ministry in Seoul said that a new date was yet to be set.
""",
        url="http://www.chinadaily.com.cn/a/201911/20/WS5dd4000000000000000000.html",
        title="Seoul, Washington fail to bridge gap over troop costs",
        outlet="China Daily",
        authors=("LIN YUEQIN",),
        published=date(2019, 11, 20),
        starts="A third round of talks",
        ends="yet to be set.",
    ),
    "The Straits Times: time of publication in capitals, service in the dateline": Page(
        text="""\
The Straits Times
Seoul and Washington open fifth round of talks on troop costs
PUBLISHED DEC 17, 2019, 11:17 AM SGT

SEOUL (AFP) - South Korean and American envoys met in Seoul yesterday for a fifth round of talks on who pays for American soldiers.

About 30 protesters stood outside the gate, some of them shouting.
""",
        url="https://www.straitstimes.com/asia/east-asia/fifth-round",
        title="Seoul and Washington open fifth round of talks on troop costs",
        outlet="The Straits Times",
        agency="Agence France-Presse",
        published=date(2019, 12, 17),
        dateline="SEOUL",
        starts="SEOUL (AFP) - South Korean",
        ends="some of them shouting.",
    ),
    "The Hankyoreh: modified later, staff reporter at the end": Page(
        text="""\
Home
National
Diplomacy
S. Korea, US start new round of SMA talks in Seoul
Posted on : 2024-09-26 17:05 KST Modified on : 2024-09-26 17:05 KST

Lee Tae-woo, South Korea's representative in the talks, shakes hands with his US counterpart in Seoul on Sept. 25. (courtesy of MOFA)

South Korea and the US began a three-day round of negotiations on their shared defense costs in Seoul on Wednesday.

It is the eighth round this year.

By Noh Hee-sang, staff reporter

Please direct questions or comments to [english@hani.example]

button that move to original korean story (click to move)
original Korean story Most viewed articles
""",
        url="https://english.hani.co.kr/arti/english_edition/e_international/1160000.html",
        title="S. Korea, US start new round of SMA talks in Seoul",
        outlet="The Hankyoreh",
        authors=("Noh Hee-sang",),
        published=date(2024, 9, 26),
        starts="South Korea and the US began",
        ends="the eighth round this year.",
        captions=("Lee Tae-woo, South Korea's representative",),
        absent=("Please direct",),
    ),
    "The New York Times: day behind the name, comment button": Page(
        text="""\
The New York Times
U.S. Cuts Short Talks With Seoul Over Troop Costs
By Anna Whitfield-Cho
Nov. 19, 2019

SEOUL, South Korea — American negotiators walked out of talks with South Korea on Tuesday, saying that the other side had not been ready to bear a fair share of the burden.

South Korean officials said that the Americans had asked for nearly $5 billion.

A version of this article appears in print on Nov. 20, 2019, Section A, Page 9 of the New York edition.
""",
        url="https://www.nytimes.com/2019/11/19/world/asia/troop-costs.html",
        title="U.S. Cuts Short Talks With Seoul Over Troop Costs",
        outlet="The New York Times",
        authors=("Anna Whitfield-Cho",),
        published=date(2019, 11, 19),
        dateline="SEOUL, South Korea",
        starts="SEOUL, South Korea — American negotiators",
        ends="asked for nearly $5 billion.",
        absent=("A version of this article",),
    ),
    "Korean weeklies' common system: 기자명, 입력, 댓글, font sizes": Page(
        text="""\
상단여백
HOME 뉴스 정치
한미 방위비 4차 회의 개최…이견 조율 나서
기자명 서다온 기자
입력 2024.06.25 14:20
수정 2024.06.25 15:01
댓글 0
바로가기 복사하기 본문 글씨 줄이기 본문 글씨 키우기
SNS 기사보내기
페이스북(으로) 기사보내기 트위터(으로) 기사보내기 카카오톡(으로) 기사보내기

한국과 미국이 25일 서울 한국국방연구원에서 제12차 방위비분담특별협정(SMA) 체결을 위한 4차 회의를 시작했다.

이번 회의는 27일까지 계속되며, 양측은 지난 회의에서 확인한 쟁점을 다룬다.

저작권자 © 한빛정치신문 무단전재 및 재배포 금지
서다온 기자 daon@hanbit.example
다른기사 보기
개의 댓글
""",
        url="http://www.hanbitjeongchi.example/news/articleView.html?idxno=31000",
        title="한미 방위비 4차 회의 개최…이견 조율 나서",
        outlet="한빛정치신문",
        authors=("서다온",),
        published=date(2024, 6, 25),
        language="ko",
        starts="한국과 미국이 25일 서울",
        ends="확인한 쟁점을 다룬다.",
    ),
    "KBS: time of entry with spaces, reporter's name with the outlet": Page(
        text="""\
KBS 뉴스
한미 방위비 협상 타결…2026년 1조 5천억 원대
입력 2024.10.04 (19:02) 수정 2024.10.04 (19:20)
읽어주기 기능은 크롬기반의 브라우저에서만 사용하실 수 있습니다.

한국과 미국이 2026년부터 5년 동안 적용할 방위비 분담 협정에 합의했습니다.

첫해 분담금은 올해보다 8% 남짓 늘어납니다.

KBS 뉴스 나해솔입니다.

■ 제보하기
▷ 카카오톡 : 'KBS제보' 검색, 채널 추가
▷ 전화 : 02-000-0000
▷ 이메일 : tip@kbs.example
""",
        url="https://news.kbs.co.kr/news/pc/view/view.do?ncd=8070000",
        title="한미 방위비 협상 타결…2026년 1조 5천억 원대",
        outlet="KBS",
        authors=("나해솔",),
        published=date(2024, 10, 4),
        language="ko",
        starts="한국과 미국이 2026년부터",
        ends="8% 남짓 늘어납니다.",
        absent=("읽어주기", "카카오톡"),
    ),
    "a portal's page of another paper's text": Page(
        text="""\
다음 뉴스
본문 바로가기
사회 정치 경제 국제 문화
중앙일보
"방위비 합리적으로"…외교부, 4월 협상 앞두고 대표 임명
위하람 입력 2024. 3. 5. 16:10
댓글 12
번역 설정
글씨크기 조절하기

이태우 신임 방위비분담협상대표. 사진 외교부
정부가 2026년 이후 적용할 방위비 협상의 수석대표로 이태우 전 시드니 총영사를 임명했다고 외교부가 5일 밝혔다.

외교부는 합리적인 수준에서 분담이 이뤄지도록 협의하겠다는 입장이다.

위하람 기자 haram@joongang.example

Copyright © 중앙일보. 무단전재 및 재배포 금지.
""",
        url="https://v.daum.net/v/20240305161000000",
        title='"방위비 합리적으로"…외교부, 4월 협상 앞두고 대표 임명',
        outlet="다음 뉴스",
        authors=("위하람",),
        published=date(2024, 3, 5),
        language="ko",
        starts="정부가 2026년 이후 적용할",
        ends="협의하겠다는 입장이다.",
        captions=("이태우 신임 방위비분담협상대표. 사진 외교부",),
    ),
    "a ministry's release with a list": Page(
        text="""\
Ministry of Foreign Affairs, Republic of Korea
Press Releases
Outcome of the Second Round of Negotiations
Date 2018-04-13

The Governments of the two countries held a second round of negotiations on Jeju Island on April 11 and 12.

The heads of the delegations were:

- Chang Won-sam, Representative for Defense Cost-sharing Negotiations
- Timothy Betts, Deputy Assistant Secretary of State

They agreed to hold the third round in Washington in mid-May.
""",
        url="https://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=319800",
        title="Outcome of the Second Round of Negotiations",
        outlet="Ministry of Foreign Affairs, Republic of Korea",
        published=date(2018, 4, 13),
        starts="The Governments of the two countries",
        ends="in Washington in mid-May.",
    ),
    "The Dong-A Ilbo in English: name and address without By, at the end": Page(
        text="""\
dongA.com
The Dong-A Ilbo
Politics
Seoul hopes to settle defense bill in Hawaii
Posted October. 22, 2019 07:51,
Updated October. 22, 2019 07:51
Korean

The government hopes to settle the framework of its defense bill for next year at the second round of talks in Hawaii, an official said.

The round begins on Wednesday and lasts two days.

Na-Rae Wi narae@donga.example

Headline News
Ministry unveils new road plan
""",
        url="https://www.donga.com/en/article/all/20191022/1880000/1",
        title="Seoul hopes to settle defense bill in Hawaii",
        outlet="The Dong-A Ilbo",
        authors=("Na-Rae Wi",),
        published=date(2019, 10, 22),
        starts="The government hopes to settle",
        ends="Wednesday and lasts two days.",
    ),
    "UPI: the day and no place": Page(
        text="""\
World News
South Korea, U.S. reach deal on troop costs
By Tae Holloway
Feb. 10, 2019 / 8:17 AM

Feb. 10 (UPI) -- South Korea signed a preliminary one-year deal with the United States on Sunday, raising what it pays for American troops.

The deal needs the approval of the National Assembly in Seoul.
""",
        url="https://www.upi.com/Top_News/World-News/2019/02/10/deal/1231549800000/",
        title="South Korea, U.S. reach deal on troop costs",
        outlet="United Press International",
        authors=("Tae Holloway",),
        published=date(2019, 2, 10),
        starts="Feb. 10 (UPI) -- South Korea",
        ends="National Assembly in Seoul.",
    ),
    "AFP on a specialist's page: place, service and day on a line of their own": Page(
        text="""\
US, South Korea at odds over troop costs
by Staff Writers
Seoul (AFP) Nov 19, 2019

Talks between the United States and South Korea on the cost of American troops broke down Tuesday, with the two sides blaming each other.

The US delegation left early, the embassy said.
""",
        url="https://www.spacewar.com/reports/US_South_Korea_at_odds_999.html",
        title="US, South Korea at odds over troop costs",
        outlet="SpaceWar",
        agency="Agence France-Presse",
        published=date(2019, 11, 19),
        dateline="Seoul",
        starts="Seoul (AFP) Nov 19, 2019 Talks between the United States",
        ends="the embassy said.",
    ),
    "이데일리: outlet and reporter in brackets, photo's caption above": Page(
        text="""\
이데일리
정치 외교·국방
한미 방위비 협상 2차 회의, 하와이서 이틀간
등록 2019-10-23 오전 6:00:00
수정 2019-10-23 오전 6:00:00
가 가

정은보(오른쪽) 한미 방위비분담협상대사가 지난달 서울에서 제임스 드하트 대표와 악수하고 있다. (사진=외교부)

[이데일리 노을빛 기자] 한국과 미국은 23~24일(현지시간) 미국 하와이 호놀룰루에서 제11차 방위비분담특별협정 체결을 위한 2차 회의를 연다.

이번 회의에는 정은보 대사가 한국 측 수석대표로 처음 나선다.

노을빛 (noeul@edaily.example)

주요 뉴스
""",
        url="https://www.edaily.co.kr/news/read?newsId=01280000000000000",
        title="한미 방위비 협상 2차 회의, 하와이서 이틀간",
        outlet="이데일리",
        authors=("노을빛",),
        published=date(2019, 10, 23),
        language="ko",
        starts="한국과 미국은 23~24일",
        ends="수석대표로 처음 나선다.",
        captions=("정은보(오른쪽) 한미 방위비분담협상대사가",),
    ),
    "SBS: anchor in angle brackets, interview in parentheses": Page(
        text="""\
SBS 뉴스
한미 방위비 협상, 다음 주 서울서 재개
작성 2019.12.13 20:15
<앵커>
한미 방위비분담금 협상이 다음 주 서울에서 다시 열립니다.
위나래 기자가 취재했습니다.
<기자>
외교부는 오는 17일부터 이틀 동안 서울에서 다섯 번째 회의가 열린다고 밝혔습니다.
[외교부 당국자 : 합리적인 수준에서 타결되도록 노력하겠습니다.]
양측은 지난 회의에서도 접점을 찾지 못했습니다.
SBS 위나래입니다.
(영상취재 : 홍길수)
""",
        url="https://news.sbs.co.kr/news/endPage.do?news_id=N1005560000",
        title="한미 방위비 협상, 다음 주 서울서 재개",
        outlet="SBS",
        authors=("위나래",),
        published=date(2019, 12, 13),
        language="ko",
        starts="한미 방위비분담금 협상이 다음 주",
        ends="접점을 찾지 못했습니다.",
        absent=("SBS 위나래입니다",),
    ),
    "a topic's label above the headline, deck below it": Page(
        text="""\
Defense cost-sharing talks
Allies go into eighth round of defense cost-sharing talks with little time left before the vote
Negotiators to weigh new formula
Sept. 25, 2024

The allies went into the eighth round of their talks about sharing defense costs on Wednesday, with six weeks to go before the vote in America.

The negotiators have a new formula on the table.
""",
        title="Allies go into eighth round of defense cost-sharing talks with little time left before the vote",
        published=date(2024, 9, 25),
        starts="The allies went into",
        ends="formula on the table.",
    ),
    "no headline: the text begins at once": Page(
        text="""\
Officials of the two allies met for a third day on Thursday to go through what is left of their differences over defense costs.

They expect to meet again soon, one of them said.
""",
        starts="Officials of the two allies",
        ends="one of them said.",
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_it_reads_the_page_as_a_reader_would(page: Page) -> None:
    article = parse(page.text.encode(), page.url)
    facts = ("title", "outlet", "agency", "authors", "published", "dateline", "language")
    assert {fact: getattr(article, fact) for fact in facts} == {fact: getattr(page, fact) for fact in facts}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_it_tells_the_text_from_the_furniture(page: Page) -> None:
    article = parse(page.text.encode(), page.url)
    assert article.body.startswith(page.starts)
    assert article.body.endswith(page.ends)
    assert [text for text in (page.title, *page.absent) if text and text in article.body] == []


@pytest.mark.parametrize(
    "page", [p for p in PAGES.values() if p.captions], ids=[k for k, p in PAGES.items() if p.captions]
)
def test_it_keeps_captions_apart(page: Page) -> None:
    article = parse(page.text.encode(), page.url)
    assert [c for c in page.captions if not any(line.startswith(c) for line in article.captions.split("\n"))] == []
    assert [c for c in page.captions if c in article.body] == []


NAMED_FOR_ITS_SUBJECT = "Korea-U.S. Defense Talks Weekly"
HEADLINE = "Allies sit down again over the bill"


@pytest.mark.parametrize("above", [(NAMED_FOR_ITS_SUBJECT, HEADLINE), (HEADLINE, NAMED_FOR_ITS_SUBJECT)])
def test_a_paper_s_name_is_no_headline_however_near_the_subject(above: tuple[str, str]) -> None:
    text = (
        "SEOUL -- South Korea and the U.S. opened defense talks in Seoul on Tuesday, officials of both sides said.\n\n"
        "The two delegations are to meet for three days. They hope for a quick result, the officials said.\n\n"
    )
    notice = f"Copyright 2024 {NAMED_FOR_ITS_SUBJECT}. All rights reserved.\n"
    article = parse("\n\n".join([*above, text, notice]).encode())
    assert (article.title, article.outlet) == (HEADLINE, NAMED_FOR_ITS_SUBJECT)
