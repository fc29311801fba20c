"""Korean words for the subject: sharing the cost of U.S. troops in South Korea, another host of them, other talks."""

OWN = r"방위비|특별\s?조치에\s?관한\s?협정|분담금|특별\s?협정|SMA(?=[가-힣])|주둔\s?(?:비용|경비)"
KOREA = r"한[·ㆍ・\- ]?미|미[·ㆍ・\-]?한(?=\s|[은이간의])|韓美|주한미군|한국|외교부|외교통상부"
HOSTS = r"일본|나토|독일|필리핀|폴란드"
OTHER_HOSTS = r"주일미군|주독미군|미[·ㆍ・\-]?일\s|미일\s|일본(?=[^.]{0,40}(?:분담|방위비|협상))|나토"

_ACRONYMS = r"(?<![A-Za-z])(?:SOFA|FTA|NATO|SCM|KIDD|NCG|OPCON|TPP|IPEF)(?=[가-힣])"
_TALKS = r"(?:정상|실무|고위급|협상|회담|대화|접촉|관계)"
_OTHER_PAIRS = r"(?:북[·ㆍ・\- ]?미|남북|미중|미[·ㆍ・\-]중|한중|한일|한[·ㆍ・\-]일|미러)"
OTHER_TALKS = (
    rf"6자|비핵화|북핵|북한\s?(?:외무성|대표단|측)|핵\s?협상|{_OTHER_PAIRS}\s?{_TALKS}"
    r"|자유무역협정|관세|(?<!외교)통상\s?(?:협상|협의|당국|교섭|장관|분야|현안|마찰|압박)|쇠고기|통화\s?스와프"
    r"|핵협의그룹|안보협의회|통합국방협의|방문군|주둔군\s?지위|전작권|전시작전통제권|전시\s?작전"
    r"|원자력\s?협정|미사일\s?지침|기지\s?이전\s?협상"
    rf"|임금\s?협상|단체\s?교섭|{_ACRONYMS}"
)
ON_COST = r"방위비|SMA(?=[가-힣])|주둔\s?(?:비용|경비)"
