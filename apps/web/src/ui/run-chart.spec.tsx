import { render, screen } from '@testing-library/react';
import { RunChart } from './run-chart.js';

const percent = (value: number) => `${value} %`;

describe('a run chart', () => {
  it('has the median of its points as a line and in its name', () => {
    render(<RunChart label="Ready at the cut-off" write={percent} points={[{ label: 'Jan', value: 60 }, { label: 'Feb', value: 80 }, { label: 'Mar', value: 90 }]} />);
    expect(screen.getByRole('img', { name: 'Ready at the cut-off; median of 3 points 80 %' })).toBeTruthy();
  });

  it('leaves a gap where there is no value, and marks why', () => {
    const { container } = render(<RunChart label="x" write={percent} points={[{ label: 'Jan', value: 60 }, { label: 'Feb', value: null, gap: 'withheld' }, { label: 'Mar', value: 90 }, { label: 'Apr', value: 70 }]} />);
    expect(container.querySelectorAll('polyline')).toHaveLength(2);
    expect(container.querySelectorAll('circle')).toHaveLength(3);
    expect(container.querySelectorAll('path')).toHaveLength(1);
  });

  it('draws nothing where nothing is known, and says so', () => {
    render(<RunChart label="x" write={percent} points={[{ label: 'Jan', value: null }]} />);
    expect(screen.getByText('Nothing to draw yet.')).toBeTruthy();
  });
});
