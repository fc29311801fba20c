"""What stands on a page around an article: menus, buttons, notices, forms, lists of other articles."""

import re

TOOLS = """
    a share print like save saved close ok submit menu search login log in out sign up register subscribe subscription
    facebook twitter x kakao kakaotalk kakaostory line instagram youtube linkedin whatsapp telegram pinterest reddit
    email e-mail url copy link rss font size text type sizing example settings dictionary bookmark comment comments top
    back home more next previous prev list go to the contents content navigation live all play listen audio download app
    a- a+ small large normal translate language english korean follow us tweet
    공유 공유하기 인쇄 인쇄하기 댓글 댓글쓰기 쓰기 달기 주소복사 로그인 회원가입 로그아웃 구독 구독신청 구독하기 닫기 확대 축소 글자크기
    글씨크기 크기 크게 작게 스크랩 프린트 좋아요 페이스북 트위터 카카오톡 카카오스토리 네이버 밴드 url복사 복사 기사저장 저장 메뉴 검색
    전체메뉴 열기 목록 목록보기 바로가기 본문 컨텐츠 콘텐츠 메일 보내기 블로그 라인 텔레그램 링크 기사 다음 이전 맨위로 듣기 폰트 가 북마크 마이페이지
"""
SECTIONS = """
    home news national nation politics political business economy economic finance money markets market world
    international asia korea korean north south sports sport culture k-pop entertainment lifestyle life style opinion editorial
    editorials columns column features photo photos video videos tv radio science technology tech travel health weather
    society social diplomacy defense military local region people latest breaking headlines archive archives about contact
    advertise careers games podcast podcasts newsletter newsletters weekend special issue analysis press releases
    currencies commodities calendar stocks education charts
    홈 뉴스 정치 경제 사회 국제 문화 연예 스포츠 오피니언 사설 칼럼 포토 영상 동영상 생활 과학 기술 지역 전국 외교 국방 북한 산업 증권 금융
    부동산 마켓 라이프 환경 교육 건강 여행 날씨 세계 인물 방송 프로그램 편성표 온에어 시장 분석 차트 포트폴리오 일반 속보 랭킹 기획
    연재 특집 이슈 전체 최신 주요 종합 통일 안보 군사 정책 법원 검찰 노동 의료 종교 독자 칼럼니스트 만평 사람들 피플
"""
VOCABULARY = frozenset((TOOLS + SECTIONS).split())

ENDING = re.compile(
    r"""^\W*(?:
      \(?END\)?$ | \(?끝\)?$ | leave\ a\ (?:reply|comment) | post\ a\ comment | comments?\b.{0,12}$ | send\ feedback
    | related\b.{0,40}$ | recommended\b.{0,30}$ | (?:you\ )?(?:may|might)\ (?:also\ )?(?:like|be\ interested).*
    | editor'?’?s'?\ picks?.* | special\ coverage | (?:most|more)\ (?:viewed|read|popular|liked|saved|shared|commented|in|from|news|stories)\b.{0,40}$
    | (?:latest|top|other|trending|popular|featured)\ (?:news|stories|articles|headlines|videos|photos)\b.{0,30}$ | trending\b.{0,20}$
    | (?:issue\ )?keywords?\b.{0,40}$ | tags?\b\s*:?.{0,80}$ | newspapers\ (?:in|from)\ .{0,40}$ | back\ to\ .{0,40}$
    | previous\ next | read\ (?:next|more|also)\b.{0,30}$ | up\ next | sponsored.* | advertisement\s*feature.* | join\ us\ on.*
    | share\ (?:this|on)\b.{0,40}$ | sign\ up\ (?:for|to).* | subscribe\ (?:to|for|now).* | main\ article.* | all\ headlines.*
    | 관련\ ?(?:기사|뉴스|태그|키워드).* | (?:가장\ )?많이\ 본.* | 이\ ?시각\ .* | 추천\ ?(?:기사|뉴스|콘텐츠).* | 인기\ ?(?:기사|뉴스).* | 주요\ ?(?:기사|뉴스).*
    | 핫\ ?(?:이슈|뉴스|클릭).* | 오늘의\ .{0,12}$ | 실시간\ .* | 최신\ ?(?:기사|뉴스).* | 댓글\b.{0,20}$ | 이\ 기자의\ .* | .{0,12}기자의\ 다른\ 기사.*
    | 다른\ ?기사.* | 더\ ?보기.* | 해시태그.* | 목록\ ?보기.*
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Short lines behind which the article is over (or which open a box in its middle)."""

COPYRIGHT = re.compile(
    r"©|ⓒ|\(c\)\s|저작권|무단\s?(?:전재|복제|배포)|재배포\s?금지|all\ rights\ reserved|\bcopyright\b|unauthorized\ (?:reproduction|copying)"
    r"|no\ redistribution",
    re.IGNORECASE,
)

NOTICE = re.compile(
    r"""^\W*(?:
      how\ can\ we\ improve | thanks?\ (?:you\ )?for\ your\ (?:feedback|comment) | your\ e-?mail\ address | required\ fields
    | (?:this\ (?:web)?site|we)\ uses?\ cookies | by\ (?:continuing|using|clicking) | to\ (?:get\ the\ link|write\ comments|leave\ a\ comment|comment)\b
    | the\ search\ is\ limited | please\ (?:log|sign|enable|note\ that\ comments) | risk\ (?:notice|disclosure|warning) | disclaimer\b
    | (?:also\ )?read(?:\ (?:also|more|next|this))?\s*: | see\ also | related(?:\ (?:article|story|news|stories))?s?\s*: | recommended\ \#
    | follow\ (?:us|our) | download\ (?:the|our) | get\ (?:the|our)\ (?:latest|app|newsletter) | subscribe | click\ here
    | (?:all\ )?(?:\d+\ )?comments?$ | advertise?ments?$ | advertisement | you\ have\ (?:reached|read) | support\ (?:our|us)\b | \(?ATTN\s*:
    | (?:chnges|\(?adds|\(?updates|\(?recasts)\b[^.]{0,80}\)$ | this\ (?:story|article)\ (?:was|has\ been)\ (?:updated|published|originally)
    | .{0,120}\bcontribut(?:ed|ing)\ (?:to\ )?(?:this\ (?:report|story|article)|reporting)\W*$ | our\ standards\s*: | a\ version\ of\ this | 읽어주기 | .{0,40}\bfiled\ this\ report\W*$
    | \(?(?:영상|촬영|편집|그래픽)\S{0,6}\s?[:：] | ◎ | ◀.{0,12}▶$ | <?용어\ ?설명 | \S{2,4}\ (?:기자|특파원)가\ .{0,16}(?:보도|전해|취재|정리)\S{0,8}$
    | editor'?’?s\ note | view\ (?:all|more|original) | photo\s*:? | javascript
    | 위험\ ?고지 | 기사\ ?카테고리는 | 기사\ ?제보 | 제보는 | 카카오톡\ .{0,6}제보 | 본\ 기사의? | 이\ 기사는?\ .{0,30}(?:저작권|구독|AI|추천) | 네이버에서
    | 구독한 | 구독과 | 구독하 | 채널을?\ 추가 | 앱\ ?다운 | 여러분의\ 제보 | ▶ | ☞ | ※\ .{0,40}(?:저작권|금지|제보) | \S+\ APP\b | 신문사\ ?소개 | 회사\ ?소개 | 개인정보
    | 청소년\ ?보호 | 광고\ ?문의 | 등록\ ?번호 | 발행인 | 대표\ ?전화 | 쿠키를
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Sentences of the page's own: notices, invitations, forms."""

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DESK = re.compile(r"^[\[(<]?\s*(?:디지털|온라인|인터넷|편집|뉴스|속보|국제|정치)[가-힣]{0,6}(?:국|부|팀)\s*[\])>]?$")
SPEAKER = re.compile(r"^[\[(<](?:앵커|기자|리포트|인터뷰|앵커멘트|anchor|reporter|report|interview)[\])>]$", re.IGNORECASE)


def is_copyright(text: str) -> bool:
    """A notice of rights, which no paragraph of an article is."""
    return len(text) <= 300 and bool(COPYRIGHT.search(text)) and not is_long_text(text)


def is_long_text(text: str) -> bool:
    """Two clauses and more before the notice: a paragraph with the notice run on to it."""
    match = COPYRIGHT.search(text)
    return match is not None and match.start() > 120


def is_ending(text: str) -> bool:
    """Is the article over at this line?"""
    return (len(text) <= 90 and bool(ENDING.match(text))) or is_copyright(text)


def is_furniture(text: str) -> bool:
    """A line that belongs to the page and not to the article."""
    if not re.search(r"[^\W\d_]", text):
        return True
    return bool(NOTICE.match(text) or DESK.match(text) or SPEAKER.match(text)) or is_menu(text) or is_address(text)


def is_menu(text: str) -> bool:
    """Words of menus and buttons alone, or nearly so: "Home > National > Politics", "정치 경제 사회"."""
    words = [word for word in re.split(r"[\s|>·/,<:!*•]+", text.casefold()) if word]
    known = sum(word.strip(".()[]") in VOCABULARY for word in words)
    if len(words) > 40 or not words:
        return False
    return known == len(words) or (len(words) >= 4 and known >= len(words) * 0.8) or text.count("#") >= 2


def is_address(text: str) -> bool:
    """An e-mail or web address, with at most a name beside it."""
    rest = EMAIL.sub("", re.sub(r"https?://\S+|www\.\S+", "", text))
    return rest != text and len(rest.split()) <= 4 and len(rest) <= 30


BUTTON_IN_TEXT = re.compile(r"(?<=[A-Za-z,]) (?:추천|공유|댓글|스크랩|인쇄|좋아요|닫기|광고|구독) (?=[A-Za-z])")


def without_buttons(text: str) -> str:
    """An English paragraph without the label of a Korean button that copying dropped into it."""
    return BUTTON_IN_TEXT.sub(" ", text)
