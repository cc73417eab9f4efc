"""Fictional names, and phone and ID numbers of shapes that were never issued."""

from collections import Counter
from datetime import date
from random import Random

REGION = "990101"  # no such division: no number of the sample can belong to a living person
SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严戚缪殷冒"  # noqa: E501
COMPOUND = ("欧阳", "司马", "上官", "诸葛")
MEN = {
    "old": ("国", "建", "永", "福", "德", "志", "宏", "兴", "荣", "根", "桂", "长", "炳", "如"),
    "old2": ("华", "明", "林", "祥", "生", "才", "成", "富", "贵", "军", "平", "良", "银", "松"),
    "young": ("浩", "宇", "俊", "子", "晨", "嘉", "泽", "梓", "铭", "天", "思", "文", "一", "昊"),
    "young2": ("轩", "杰", "涵", "然", "宸", "睿", "博", "洋", "辰", "鹏", "飞", "霖", "航", "毅"),
}
WOMEN = {
    "old": ("秀", "桂", "玉", "兰", "凤", "美", "春", "素", "月", "翠", "彩", "红", "粉", "金"),
    "old2": ("英", "兰", "珍", "芳", "华", "梅", "琴", "霞", "凤", "萍", "娣", "香", "扣", "云"),
    "young": ("雨", "欣", "梓", "思", "诗", "嘉", "一", "可", "佳", "语", "若", "婉", "静", "晓"),
    "young2": ("涵", "怡", "萱", "琪", "彤", "妍", "瑶", "婷", "雯", "悦", "琳", "洁", "颖", "宁"),
}
# Characters that only GB18030 holds, or that older encodings lack: every reader has to survive them.
RARE = ("䶮", "㛃", "祎", "堃", "喆", "玥")
CHECK = "10X98765432"
WEIGHTS = tuple(2 ** (18 - place) % 11 for place in range(1, 18))


def surname(random: Random) -> str:
    """A surname, the common ones more often."""
    if random.random() < 0.004:
        return random.choice(COMPOUND)
    return SURNAMES[min(int(random.expovariate(1 / 24)), len(SURNAMES) - 1)]


def given(random: Random, is_man: bool, born: int) -> str:
    """A given name in the fashion of the birth year; about 1 in 60 holds a rare character."""
    style = MEN if is_man else WOMEN
    era = "young" if born > 1980 else "old"
    if random.random() < 0.016:
        return random.choice(RARE)
    if random.random() < 0.22:
        return random.choice(style[era + "2"])
    return random.choice(style[era]) + random.choice(style[era + "2"])


def phone(random: Random) -> str:
    """Eleven digits beginning with 1000: a range that no operator was given."""
    return f"1000{random.randrange(10**7):07d}"


class IdNumbers:
    """Hands out each ID number once."""

    def __init__(self) -> None:
        self.given: Counter[tuple[date, bool]] = Counter()

    def __call__(self, born: date, is_man: bool) -> str:
        self.given[born, is_man] += 1
        sequence = 2 * self.given[born, is_man] + 20 + is_man
        digits = f"{REGION}{born:%Y%m%d}{sequence:03d}"
        return digits + CHECK[sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11]
