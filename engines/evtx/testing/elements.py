# What python-evtx reads of event logs: for each path on standard input, one line of JSON with its first records.
import json
import sys
import xml.etree.ElementTree as tree

import Evtx.Evtx as evtx

most = int(sys.argv[1])


def elements(element, path, into):
    name = element.tag.split('}')[-1]
    here = path + '/' + name
    into.append([here, dict(element.attrib), (element.text or '') if len(element) == 0 else ''])
    for child in element:
        elements(child, here, into)


for path in sys.stdin.read().splitlines():
    records = []
    try:
        with evtx.Evtx(path) as log:
            for record in log.records():
                if len(records) == most:
                    break
                into = []
                elements(tree.fromstring(record.xml()), '', into)
                records.append([record.record_num(), into])
    except Exception as error:
        records.append([type(error).__name__ + ': ' + str(error), []])
    print(json.dumps(records))
