"""The images of a post: what they show, and on what ground they may be published."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.workflows.names import RIGHTS_NAMES
from checks import Image, ImageRights
from checks.wording import Locale
from handlers.texts import reviewing as texts
from handlers.views.rich import line, rich, text


def images_list(images: tuple[Image, ...], locale: Locale) -> Iterator[Block]:
    """Each image with its alternative text and rights; nothing where there are none."""
    if not images:
        return
    lines = [_image_line(number, image, locale) for number, image in enumerate(images, start=1)]
    title = text(texts.IMAGES.say(locale, count=len(images)), bold=True)
    yield rich(line(title, *(text(f"\n{words}") for words in lines)))


def _image_line(number: int, image: Image, locale: Locale) -> str:
    rights = RIGHTS_NAMES[ImageRights(image.rights)] if image.rights else texts.RIGHTS_MISSING
    return texts.IMAGE_LINE.say(
        locale,
        number=number,
        alt=image.alt_text or texts.ALT_MISSING.say(locale),
        rights=rights.say(locale),
    )
