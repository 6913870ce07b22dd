"""The images of a post: what they show, and on what ground they may be published."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.workflows.names import RIGHTS_NAMES
from checks import Image, ImageRights
from checks.wording import Locale
from handlers.texts import reviewing as texts
from handlers.views.pieces import shorten, small
from handlers.views.rich import line, rich, text

BESIDE = 60  # characters of a line beside the alternative text


def images_list(images: tuple[Image, ...], locale: Locale, *, room: int) -> Iterator[Block]:
    """Each image with its alternative text and rights, in `room` characters; nothing where there are none."""
    if not images:
        return
    longest = _longest(images, room)
    lines = [_image_line(number, image, longest, locale) for number, image in enumerate(images, start=1)]
    title = text(texts.IMAGES.say(locale, count=len(images)), bold=True)
    yield rich(line(title, *(text(f"\n{words}") for words in lines)))
    if any(len(image.alt_text or "") > longest for image in images):
        yield small(texts.ALT_CUT.say(locale))


def _longest(images: tuple[Image, ...], room: int) -> int:
    lengths = [len(image.alt_text or "") for image in images]
    if sum(lengths) + BESIDE * len(images) <= room:
        return max(lengths)
    return max(room // len(images) - BESIDE, 1)


def _image_line(number: int, image: Image, longest: int, locale: Locale) -> str:
    rights = RIGHTS_NAMES[ImageRights(image.rights)] if image.rights else texts.RIGHTS_MISSING
    return texts.IMAGE_LINE.say(
        locale,
        number=number,
        alt=shorten(image.alt_text or "", longest) or texts.ALT_MISSING.say(locale),
        rights=rights.say(locale),
    )
