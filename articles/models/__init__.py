"""The sources: captures as they came, the articles read from them, who published those, and the imports that did it."""

from articles.models.articles import LANGUAGES, LONGEST_ADDRESS, Article
from articles.models.captures import Arrived, Capture, Draft, known_of
from articles.models.corrections import ArticleCorrection
from articles.models.outlets import Outlet
from articles.models.runs import Run, RunItem
from articles.models.stories import LikelyCopy, PairRuling, Story, StoryRuling
from articles.models.unsettled import Unsettled
from articles.models.vocabulary import KnownWord

__all__ = [
    "LANGUAGES",
    "LONGEST_ADDRESS",
    "Arrived",
    "Article",
    "ArticleCorrection",
    "Capture",
    "Draft",
    "KnownWord",
    "LikelyCopy",
    "Outlet",
    "PairRuling",
    "Run",
    "RunItem",
    "Story",
    "StoryRuling",
    "Unsettled",
    "known_of",
]
