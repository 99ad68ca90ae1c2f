import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ImagePart, ShowViewView } from '@rachis/domain';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ImageStage } from './image-stage.js';

const by = { version: 1, recordedAt: '2026-03-13T16:00:00Z', recordedById: 'a', recordedByName: 'Dr Rao' };
const view = (id: string, more: Partial<ShowViewView> = {}): ShowViewView => ({ ...by, id, sequence: `Sequence ${id}`, keyImageId: `image-${id}`, imageWidth: 400, imageHeight: 200, ...more });
const WHOLE: ImagePart = { zoom: 100, centreX: 5000, centreY: 5000 };
const show = (more: Partial<Parameters<typeof ImageStage>[0]> = {}) => render(<ImageStage caseId="c" views={[view('a'), view('b')]} studies={[]} viewId="b" part={WHOLE} {...more} />);

afterEach(cleanup);

describe('the image that the room looks at', () => {
  it('is drawn from the place and the enlargement alone, in its own shape, and says that it is for reference', () => {
    show({ part: { zoom: 200, centreX: 2500, centreY: 7500 } });
    const image = screen.getByRole('img', { name: 'Sequence b' });
    expect(image).toHaveAttribute('src', '/api/cases/c/key-images/image-b');
    expect(image.style.transform).toBe('scale(2) translate(25%, -25%)');
    expect(screen.getByText('2 of 2: Sequence b')).toBeInTheDocument();
    expect(screen.getByText('For reference, not for diagnosis')).toBeInTheDocument();
  });
  it('is enlarged by whoever shows it, and stays within the picture', () => {
    const asked: ImagePart[] = [];
    show({ part: { zoom: 200, centreX: 2500, centreY: 2500 }, onPart: (part) => asked.push(part) });
    fireEvent.click(screen.getByRole('button', { name: 'Make smaller' }));
    fireEvent.click(screen.getByRole('button', { name: 'Whole image' }));
    expect(asked).toEqual([{ zoom: 160, centreX: 3125, centreY: 3125 }, WHOLE]);
  });
  it('cannot be moved by who follows', () => {
    show();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
  it('says so where no key image was kept, where it cannot be loaded, and where no view is chosen', () => {
    show({ viewId: 'x', views: [view('x', { keyImageId: null })] });
    expect(screen.getByText(/No key image was kept of this view/)).toBeInTheDocument();
    cleanup();
    show();
    fireEvent.error(screen.getByRole('img'));
    expect(screen.getByText(/cannot be loaded/)).toBeInTheDocument();
    cleanup();
    show({ views: [], viewId: null });
    expect(screen.getByText('No views are chosen for this case.')).toBeInTheDocument();
  });
});
