import { SYSTEMIC_AGENTS, THERAPY_CLASSES, agentNamed, agentWords, classOfAgent } from './systemic-agents.js';
import { lineWords, spanOfCourse } from './therapy-line.js';

describe('the pick list of agents', () => {
  it('has each name once, under one class, in the order of the alphabet', () => {
    const labels = SYSTEMIC_AGENTS.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
    for (const { code } of SYSTEMIC_AGENTS) expect(THERAPY_CLASSES.map((one) => one.code)).toContain(classOfAgent(code));
    for (const { code } of SYSTEMIC_AGENTS) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
    expect([classOfAgent('ribociclib'), classOfAgent('letrozole'), classOfAgent('aspirin')]).toEqual(['targeted', 'endocrine', null]);
  });

  it('finds a name however it is typed, and only the whole name', () => {
    expect(agentNamed(' RIBOCICLIB ')).toBe('ribociclib');
    expect(agentNamed('trastuzumab')).toBe('trastuzumab');
    expect(agentNamed('trastuzu')).toBeNull();
    expect(agentNamed('')).toBeNull();
  });
});

describe('a line in words', () => {
  it('names its agents as they are read aloud', () => {
    expect(agentWords(['ribociclib', 'letrozole'], null)).toBe('Ribociclib, letrozole');
    expect(agentWords(['docetaxel'], 'FEC-T')).toBe('Docetaxel (FEC-T)');
    expect(agentWords([], 'Trial drug')).toBe('Trial drug');
    expect(agentWords(null, null)).toBeNull();
  });
  it('says that agents are not recorded instead of leaving them out', () => {
    expect(lineWords({ classes: ['chemotherapy', 'immunotherapy'] })).toBe('Chemotherapy, Immunotherapy, agents not recorded');
  });
  it.each([
    [{ startedOn: '2024-10', running: 'yes' }, 'since Oct 2024'], [{ startedOn: '2024-10' }, 'from Oct 2024'], [{ startedOn: '2019', stoppedOn: '2024-08' }, '2019 to Aug 2024'],
    [{ startedOn: '2019', stoppedOn: '2019' }, '2019'], [{ stoppedOn: '2020' }, 'stopped 2020'], [{}, null],
  ] as const)('says of its time only what is recorded: %j', (line, words) => expect(spanOfCourse(line)).toBe(words));
});
