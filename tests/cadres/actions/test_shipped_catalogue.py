"""The shipped catalogue obeys the rules by which the screens keep it."""

import pytest
from django.contrib.auth import get_user_model

from cadres.actions.catalogue import catalogue_token, keep, keep_pairing
from cadres.models import Pairing, Position

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


@pytest.fixture
def keeper():
    return get_user_model().objects.create_superuser("root")


def test_every_shipped_pairing_may_be_written_as_it_is(keeper):
    for model in Pairing.objects.all():
        legs = [[leg.position for leg in model.legs.filter(side=side)] for side in (1, 2)]
        papers, before = model.legal_documents.all(), catalogue_token(model)
        keep_pairing(user=keeper, pairing=model, first=legs[0], second=legs[1], documents=papers)
        assert catalogue_token(model) == before


def test_every_shipped_position_may_be_written_as_it_is(keeper):
    for post in Position.objects.all():
        before = catalogue_token(post)
        keep(user=keeper, row=post)
        assert catalogue_token(post) == before
