"""Names of months in languages other than English, as frames of English-language pages still show them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMES = (
    "januar jänner janvier enero janeiro gennaio januari ocak stycznia",
    "februar février fevrier febrero fevereiro febbraio februari şubat lutego",
    "märz maerz mars marzo março marco maart mart maret marca",
    "avril abril aprile nisan kwietnia",
    "mai mayo maio maggio mei mayıs maja",
    "juni juin junio junho giugno haziran czerwca",
    "juli juillet julio julho luglio temmuz lipca",
    "août aout agosto augustus ağustos sierpnia",
    "septembre septiembre setiembre setembro settembre eylül września",
    "oktober octobre octubre outubro ottobre ekim października",
    "novembre noviembre novembro kasım listopada",
    "dezember décembre decembre diciembre dezembro dicembre desember aralık grudnia",
)
FOREIGN: Mapping[str, int] = MappingProxyType({name: n for n, line in enumerate(_NAMES, 1) for name in line.split()})
"""Month by its full name in small letters in the larger languages of Europe, in Turkish and Indonesian."""
