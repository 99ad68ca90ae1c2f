import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aroundSpec } from '../../around-specs.js';
import { MapTime } from './map-time.js';

const DAYS = [
  { on: '2024-05-01', words: '1 May 2024, MRI whole spine' },
  { on: '2025-06-01', words: '1 Jun 2025, CT' },
];

function Sample() {
  const [at, setAt] = useState<string | null>(null);
  return <MapTime days={DAYS} at={at} onAt={setAt} />;
}

afterEach(cleanup);

describe('the time of the map', () => {
  it('stands at now, goes from study to study and back to now', async () => {
    render(aroundSpec(<Sample />));
    const slider = await screen.findByRole('slider', { name: 'The spine at the time of' });
    expect(slider).toHaveAttribute('aria-valuetext', 'Now, as recorded');
    expect(screen.getByRole('button', { name: 'Study after' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Study before' }));
    expect(slider).toHaveAttribute('aria-valuetext', '1 Jun 2025, CT');
    expect(screen.getByRole('status')).toHaveTextContent('not read by then, which does not say free');
    fireEvent.change(slider, { target: { value: '0' } });
    expect(screen.getByRole('status')).toHaveTextContent('1 May 2024, MRI whole spine');
    expect(screen.getByRole('button', { name: 'Study before' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    expect(slider).toHaveAttribute('aria-valuetext', 'Now, as recorded');
  });

  it('is not there without a dated study', async () => {
    render(aroundSpec(<><p>map</p><MapTime days={[]} at={null} onAt={() => undefined} /></>));
    await screen.findByText('map');
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});
