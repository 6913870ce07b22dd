"""What reviewers have taught: allowances, and what became of each rule's findings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "allowance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("slack_user_id", sa.String(), nullable=False),
        sa.Column("allowed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_by_slack_user_id", sa.String(), nullable=True),
        sa.Column("delivery_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_allowance_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_allowance"),
        sa.UniqueConstraint("delivery_key", name="uq_allowance_delivery_key"),
    )
    op.create_index("ix_allowance_words", "allowance", ["rule", "words"])
    op.create_table(
        "finding_fate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column(
            "fate",
            sa.Enum(
                "fired",
                "fixed",
                "waived",
                "dismissed",
                name="fate",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_finding_fate_draft_id"),
        sa.PrimaryKeyConstraint("id", name="pk_finding_fate"),
    )
    op.create_index("ix_finding_fate_rule", "finding_fate", ["rule"])
