"""What a person may have meant by a day that a brief can't hold."""

import pytest

from generator.briefs.days import iso_when

MEANT = {
    "2031-3-4": "2031-03-04",
    "2031/03/04": "2031-03-04",
    "2031-03-04 12:00": "2031-03-04",
    "2031-03-04T12:00Z": "2031-03-04",
    "04.03.2031": "2031-03-04",
    "13/04/2031": "2031-04-13",
    "04/13/2031": "2031-04-13",
    "04/04/2031": "2031-04-04",
    "4 March 2031": "2031-03-04",
    "March 4th, 2031": "2031-03-04",
    "Sept. 4, 2031": "2031-09-04",
    "March 2031": "2031-03",
    "4 March 2031 to 6 March 2031": "2031-03-04/2031-03-06",
    "2031-03-04–2031-03-06": "2031-03-04/2031-03-06",
    "6 March 2031 to 4 March 2031": "2031-03-04/2031-03-06",
    "2031-03-06/2031-03-04": "2031-03-04/2031-03-06",
    "03/04/2031": "",
    "31-03-04": "",
    "2031-02-30": "",
    "Thursday": "",
    "March": "",
    "4 Mulch 2031": "",
    "4 March 5 2031": "",
}


@pytest.mark.parametrize(("written", "meant"), MEANT.items())
def test_a_day_that_can_be_read_in_one_way_is_offered(written: str, meant: str) -> None:
    assert iso_when(written) == meant
