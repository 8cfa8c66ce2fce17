"""Reading a member of a package as a stream of XML elements, in time that grows with its size."""

from xml.parsers.expat import ExpatError, ParserCreate

from cadres.intake.files.package import Package


def scan(package: Package, member: str, start, end=None, text=None) -> None:
    """Call `start(name, attributes)`, `end(name)` and `text(content)` as the member is read.

    Names of elements and attributes come without prefix. Raises ExpatError on malformed XML, and
    on a document type: entities are a way to fill the memory, and workbooks have none.
    """
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    if end:
        parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    for chunk in package.chunks(member):
        parser.Parse(chunk)
    parser.Parse(b"", True)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*declaration):
    raise ExpatError("a document type")
