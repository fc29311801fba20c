"""The Korean words for a meeting of two delegations, for its being held, and for what else happens on a day."""

from negotiations.extraction.language.patterns import Pattern

MEETING = r"(?:회의|협의|협상|회담|라운드)"
# What may stand between a number and the meeting: "세 번째 방위비 분담 협상", "2차 고위급 협의".
KIND_OF_MEETING = (
    r"(?:(?:한[·ㆍ・-]?미\s?)?(?:방위비(?:\s?분담금?)?|SMA|고위급|공식|수석\s?대표|실무|대면|화상|본|전체)\s?){0,3}"
)

# Verbs that take 하다 and 되다, with the endings of what has been and of what is to come.
_DOING = (
    r"(?:개최|진행|시작|재개|개시|개막|돌입|착수|속개|종료|마무리|폐막|결렬|중단|파행|계속|논의"
    r"|(?:협의|협상|회의|회담)[을를]?\s?)"
)
_DONE = rf"{_DOING}(?:[했됐]|하[였고며]|되[었고며]|[한된]\s|해\s|돼\s)"
_TO_DO = rf"{_DOING}(?:[한된]다|[합됩]니다|[할될]|하기로|되기로|키로|하자)"
_HELD = (
    r"열[었렸]|열린\s|연\s|열어|열고|가졌|가진\s|갖고|벌[였인여이](?!다)|이어[졌갔진]|끝[났낸냈난]|끝나|마[쳤친치]|만[났난나]"
    r"|마주\s?앉|앉았|맞댔|맞댄|맞대고|들어갔|나섰|치[렀러른]|막을\s?(?:올|내)|자리를\s?(?:떴|뜨|박차)"
)
_TO_HOLD = (
    r"연다|엽니다|열\s(?:예정|계획|방침|것|수)|열린다|열립니다|열릴|열기로|열자|갖는다|갖습니다|가질|갖기로|벌인다|벌입니다|벌일|벌이기로"
    r"|이어간다|이어진다|이어[갈질]|이어가기로|만난다|만납니다|만날|만나기로|앉는다|앉습니다|앉을|앉기로|맞댄다|맞댑니다|맞댈"
    r"|들어간다|들어갑니다|들어갈|나선다|나섭니다|나설|치른다|치러진다|이뤄진다|이뤄질"
)
_AT_MEETING = (
    rf"{MEETING}(?:에서|에선|\s때)|\d차\s?{KIND_OF_MEETING}{MEETING}|번째\s?(?:{KIND_OF_MEETING}{MEETING}|만남)"
)
HOLDS = Pattern(rf"{_DONE}|{_TO_DO}|{_HELD}|{_TO_HOLD}|{_AT_MEETING}")
"""What is said of a meeting of delegations."""
TO_HOLD = Pattern(rf"{_TO_DO}|{_TO_HOLD}")
"""The same of a meeting to come."""
HOLDING = Pattern(
    r"(?:열리는|열리던|열린|열릴|시작하는|시작된|시작한|시작되는|개최된|개최되는|개최한|진행된|진행되는|가진|끝난|마친|이어진|예정된|재개된|재개되는)\s$"
)
"""The same before a day or a place: "회의가 열리는 18일"."""

_GATHERING = (
    r"(?:시위|집회|기자회견|회견|간담회|토론회|세미나|포럼|심포지엄|강연|특강|공청회|청문회|결의대회|행진|문화제|설명회|국무회의|각료회의|참모회의|비서관회의|당정협의|당정회의"
    r"|국회|상임위|전체회의|본회의|국정감사|국감|정상회담|장관\s?회담|외교차관|서명식|조인식|여론조사|조사한\s|설문|전화\s?협의|회동|만찬|오찬|출판)"
)
_SAYING = (
    r"(?:따르면|밝혔|밝힌|전했|전해|말했|말한|발표|보도|브리핑|설명|기자|취재진|인터뷰|통화|강조|덧붙|언급|주장|비판|촉구|답변|답했|공개|공지"
    r"|성명|논평|사설|칼럼|페이스북|트위터|트윗|SNS|보고했|보고받|지적|평가|우려|예상했|내다|확인했|통보|전화|서한|보고서|자료|증언|연설)"
)
_JOURNEY = r"(?:귀국|출국|입국|도착|방한|방미|방문|떠났|떠나|출발해|출발했|이동)"
_ACT = (
    r"(?:서명|비준|의결|재가|통과|임명|내정|취임|발탁|발효|만료|종료돼\s공백|가결|제출|선출|당선|출범|파견|휴직|배치"
    r"|발사|훈련)"
)
_ATTENDED = rf"(?:열린|가진|연|개최된|개최한|진행된|하는|참석한)\s(?:\S+\s){{0,3}}?{_GATHERING}"
OTHER_EVENTS = Pattern(rf"{_ATTENDED}|{_GATHERING}|{_SAYING}|{_ACT}")
"""What a day or a place may be told of that is no meeting of delegations."""
JOURNEYS = Pattern(_JOURNEY)

_PARTY = (
    r"(?:장관|정상|대통령|총리|의원|주민|단체|노조|노동자|근로자|회원|전문가|교수|사령관|학자|시민|후보|위원회|위원장|원장|농민|학생|여야|민주당|한나라당"
    r"|새누리당|국민의힘|정의당|(?<!국방)연구원|연구위원|부상|외무상|주석|총리|특별대표|청와대|백악관|기자|신문|방송|통신)"
)
OTHER_PARTIES = Pattern(rf"{_PARTY}(?:들|단)?(?:은|는|이|가|도|과|와)(?=\s)")
"""Who acts where it is not the delegations."""
DELEGATIONS = Pattern(r"대표단|협상단|협상팀|수석\s?대표|협상\s?대표|실무진|실무\s?협의|고위급\s?협의|양측|차\s?회의")
