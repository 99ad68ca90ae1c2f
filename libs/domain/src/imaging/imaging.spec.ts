import { newId } from '../contract/new-id.js';
import type { LesionView } from '../lesion/lesion.js';
import { imageKindOf, otherKindOf, statedSize } from './image-kind.js';
import { addendaOf, isInError } from './imaging-addendum.js';
import { imagingNotes, XRAY_ONLY } from './imaging-notes.js';
import { findingWords } from './imaging-read.js';
import { pacsLink, pacsTemplateFault } from './pacs-link.js';
import { readDiffers } from './read-differs.js';
import { movedView, placeWords, shownViews } from './show-list.js';
import { accessionFault, studyUidFault } from './study-numbers.js';

const bytes = (...all: (number | string)[]) => Uint8Array.from(all.flatMap((one) => (typeof one === 'number' ? [one] : [...one].map((letter) => letter.charCodeAt(0)))));

describe('the numbers of a study', () => {
  it.each(['1.2.840.113619.2.5', '2.25.329800735698586629295641978511506172918', '0.0', '1.2.0.3'])('takes the UID %s', (uid) => expect(studyUidFault(uid)).toBeNull());
  it.each(['', '1', '1.', '.1', '1..2', '1.02', '3.1', '1.2.a', ' 1.2', '1.2\n', `1.${'2'.repeat(63)}`, 12, null])('refuses the UID %j', (uid) => expect(studyUidFault(uid)).toMatch(/digits and dots/));
  it('takes accession numbers as hospitals write them, and none that could climb out of an address', () => {
    for (const good of ['EDG26-0481', '26/0481', 'A', 'Ä1', '0']) expect(accessionFault(good)).toBeNull();
    for (const bad of ['..', '../..', '-', '', 'a\\b', null]) expect(accessionFault(bad)).toMatch(/letters or digits/);
  });
});

describe('the way into the PACS', () => {
  const study = { accessionNumber: 'A 1/2?x=&#%', studyUid: '1.2.3' };
  it('has every value percent-encoded', () => {
    expect(pacsLink('https://pacs.example/v?an={accession}&uid={studyUid}', study)).toEqual({ href: 'https://pacs.example/v?an=A%201%2F2%3Fx%3D%26%23%25&uid=1.2.3' });
  });
  it('is none without an address, a study, or a value that it needs, and says which', () => {
    expect(pacsLink(null, study)).toEqual({ missing: 'No PACS is connected: the address of its viewer is not set.' });
    expect(pacsLink('https://p/{accession}', null)).toEqual({ missing: 'No study is named, so there is no link to the PACS.' });
    expect(pacsLink('https://p/{accession}/{studyUid}', { studyUid: null })).toEqual({ missing: 'No link to the PACS: the accession number and the study instance UID of the study is not recorded.' });
    expect(pacsLink('https://p/{accession}', { accessionNumber: 'A1' })).toEqual({ href: 'https://p/A1' });
  });
  it.each(['https://pacs.example/{studyUid}', 'http://localhost:8042/view?uid={studyUid}', 'http://127.0.0.1/{accession}', 'https://pacs.example/#/study/{accession}'])('takes %s', (template) => expect(pacsTemplateFault(template)).toBeNull());
  it.each([
    ['http://pacs.example/{accession}', /https/], ['javascript:{accession}', /https/], ['data:text/html,{accession}', /https/], ['https://pacs.example/', /neither/], ['https://pacs.example/{mrn}{accession}', /\{mrn\} is not known/],
    ['https://{accession}.example/', /fixed/], ['https://pacs.example:{accession}/', /no address/], ['https://u:p@pacs.example/{accession}', /user/], ['//pacs/{accession}', /no address/], ['http://localhost.evil.example/{accession}', /https/],
  ])('refuses %s', (template, why) => expect(pacsTemplateFault(template)).toMatch(why));
});

describe('a file, by its first bytes', () => {
  it('is a PNG or a JPEG whatever it is called, with the size that its header states', () => {
    const png = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 2, 0, 0, 0, 1, 0);
    expect(imageKindOf(png)).toBe('png');
    expect(statedSize(png, 'png')).toEqual({ width: 512, height: 256 });
    expect(statedSize(png.subarray(0, 20), 'png')).toBeNull();
    const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, 1, 0, 2, 0, 3, 0, 0, 0);
    expect(imageKindOf(jpeg)).toBe('jpeg');
    expect(statedSize(jpeg, 'jpeg')).toEqual({ width: 512, height: 256 });
    expect(statedSize(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7), 'jpeg')).toBeNull();
    expect(statedSize(bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 0, 0, 0, 0, 1, 0), 'png')).toBeNull();
  });
  it.each([
    [bytes(), 'The file is empty'], [bytes('GIF89a'), 'This is a GIF'], [bytes('  <svg onload=x>'), 'This is a text with mark-up, such as SVG or HTML'],
    [Uint8Array.from([...Array.from({ length: 128 }, () => 0), ...bytes('DICM')]), 'This is a DICOM file; save the view as PNG or JPEG in the viewer'], [bytes('abc'), 'This is neither a PNG nor a JPEG'],
  ])('is told what it is instead: %#', (file, words) => {
    expect(imageKindOf(file)).toBeNull();
    expect(otherKindOf(file)).toBe(words);
  });
});

describe('a read', () => {
  const lesion = { levels: 'T8', esccGrade: '1c', ratings: [{ score: 'sins', assessedOn: '2026-03-13', recordedAt: '2', answers: { boneLesion: 'lytic', collapse: 'lt50', posterolateral: 'none' } }] } as unknown as LesionView;
  const read = { studyId: 's', readOn: '2026-03-13', levels: 'T8' } as const;
  it('is read aloud without what was not said', () => {
    expect(findingWords({ ...read, boneLesion: 'mixed', collapsePercent: 0, retropulsion: 'no', posterolateral: 'none', esccGrade: '1c', cordSignal: 'yes', discSpace: 'spared', paraspinalMass: 'no' })).toEqual([
      'mixed lytic and blastic', 'collapse 0 %', 'no retropulsion', 'posterolateral: none', 'ESCC 1c', 'cord signal change', 'disc space spared', 'no paraspinal mass',
    ]);
    expect(findingWords(read)).toEqual([]);
  });
  it('differs from the lesion only in what both of them say', () => {
    expect(readDiffers({ ...read, esccGrade: '2', boneLesion: 'lytic', collapsePercent: 60, posterolateral: 'unilateral' }, [lesion])).toEqual([
      { what: 'ESCC', read: '2', lesion: '1c' }, { what: 'SINS collapse', read: 'collapse of more than 50 %', lesion: 'collapse of less than 50 %' }, { what: 'SINS posterolateral', read: 'unilateral', lesion: 'none' },
    ]);
    expect(readDiffers(read, [lesion])).toEqual([]);
    expect(readDiffers({ ...read, levels: 'T8-T9', esccGrade: '3' }, [lesion])).toEqual([]);
    expect(readDiffers({ ...read, esccGrade: '3' }, [{ ...lesion, retractedReason: 'x' }])).toEqual([]);
    expect(readDiffers({ ...read, levels: null, esccGrade: '3' }, [{ ...lesion, levels: null }])).toEqual([]);
  });
  it.each([[50, 0], [49, 0], [51, 1], [0, 1], [1, 0]])('with a collapse of %d %% has %d differences to "less than 50 %%"', (collapsePercent, count) => expect(readDiffers({ ...read, collapsePercent }, [lesion])).toHaveLength(count));
  it('without collapse does not contradict that more than half of the body is involved', () => {
    const involved = { ...lesion, ratings: [{ ...lesion.ratings[0]!, answers: { collapse: 'no_collapse_gt50_involved' } }] } as unknown as LesionView;
    expect(readDiffers({ ...read, collapsePercent: 0 }, [involved])).toEqual([]);
  });
  it('is compared with the newest rating', () => {
    const rated = { ...lesion, ratings: [...lesion.ratings, { ...lesion.ratings[0]!, recordedAt: '3', answers: { boneLesion: 'blastic' } }] };
    expect(readDiffers({ ...read, boneLesion: 'lytic' }, [rated])).toEqual([{ what: 'SINS bone lesion', read: 'lytic', lesion: 'blastic' }]);
  });
  it('keeps its addenda in the order in which they were written', () => {
    const of = (id: string, recordedAt: string, readId: string | null, kind = 'addition' as const) => ({ id, recordedAt, readId, kind, studyId: 's' });
    const all = [of('c', '2', 'r'), of('b', '1', 'r'), of('a', '1', null), { ...of('d', '0', 'r'), studyId: 'other' }];
    expect(addendaOf(all, 's', 'r').map(({ id }) => id)).toEqual(['b', 'c']);
    expect(addendaOf(all, 's', null).map(({ id }) => id)).toEqual(['a']);
    expect([isInError(all), isInError([{ kind: 'entered_in_error' }])]).toEqual([false, true]);
  });
});

describe('the show-list', () => {
  const view = (id: string) => ({ id, recordedAt: '1' });
  it('shows the placed views in their order, then new ones, and none that was taken out', () => {
    const views = ['a', 'b', 'c', 'd'].map(view);
    expect(shownViews(views, { viewIds: ['c', 'gone', 'a'], removedIds: ['b'] }).map(({ id }) => id)).toEqual(['c', 'a', 'd']);
    expect(shownViews(views, null).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('moves a view by some places and stops at the ends', () => {
    expect(movedView(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(movedView(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(movedView(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(movedView(['a', 'b'], newId(), 1)).toEqual(['a', 'b']);
  });
  it('says where a view is found, as far as it is known', () => {
    expect(placeWords({ seriesNumber: 5, imageNumber: 0, windowWidth: 400, windowLevel: -40 })).toBe('series 5, image 0 · W 400 L -40');
    expect(placeWords({ windowWidth: 400 })).toBe('W 400');
    expect(placeWords({})).toBe('');
  });
});

describe('the note on plain radiographs', () => {
  it('stands only where compression is suspected and there is nothing else', () => {
    expect(imagingNotes([{ modality: 'xray' }], 'yes')).toEqual([XRAY_ONLY]);
    expect(imagingNotes([{ modality: 'xray' }, { modality: 'mri_region' }], 'yes')).toEqual([]);
    expect(imagingNotes([], 'yes')).toEqual([]);
    expect(imagingNotes([{ modality: 'xray' }], 'unknown')).toEqual([]);
  });
});
