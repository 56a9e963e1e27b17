/** The sample council's estate, for the sandbox: real building names, everything inside them made up. */
import lancasterTownHall from './lancaster-town-hall.json' with { type: 'json' };
import morecambeTownHall from './morecambe-town-hall.json' with { type: 'json' };
import saltAyre from './salt-ayre.json' with { type: 'json' };
import theStorey from './the-storey.json' with { type: 'json' };

/** What an estate file holds, not yet read: the sandbox goes the same way as a council's own file. */
export const sampleEstateFile: unknown = {
  format: 1,
  sites: [lancasterTownHall, morecambeTownHall, saltAyre, theStorey],
};
