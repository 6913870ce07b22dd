"""What `koetsu doctor` answers: one line a question, and what to do where something is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """One line. `is_well` None means that it could not be asked; `remedy` says what to do."""

    is_well: bool | None
    sentence: str
    remedy: str = ""

    def lines(self) -> list[str]:
        """The answer as it is printed."""
        mark = {True: "✓", False: "✗", None: "－"}[self.is_well]
        return [f"{mark} {self.sentence}", *([f"  → {self.remedy}"] if self.remedy else [])]


def well(sentence: str) -> Answer:
    """All is as it should be."""
    return Answer(is_well=True, sentence=sentence)


def wrong(sentence: str, remedy: str) -> Answer:
    """Something must be put right."""
    return Answer(is_well=False, sentence=sentence, remedy=remedy)


def not_asked(sentence: str, why: str) -> Answer:
    """It could not be found out."""
    return Answer(is_well=None, sentence=f"{sentence}は確かめられませんでした（{why}）")
