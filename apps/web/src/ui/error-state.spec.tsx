import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorState } from './error-state.js';

afterEach(cleanup);

describe('what could not be loaded', () => {
  it('is said in whole sentences, with a way to try again', async () => {
    let again = 0;
    render(<MantineProvider env="test"><ErrorState title="The worklist could not be loaded" error={{ title: 'The server cannot be reached', detail: 'Check the network.' }} onRetry={() => again++} /></MantineProvider>);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached: Check the network. Nothing was changed');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toBe(1);
  });

  it('offers nobody to try again what their role may not see', async () => {
    render(<MantineProvider env="test"><ErrorState title="The audit could not be loaded" error={{ code: 'not-permitted', title: 'This is not allowed to your role' }} onRetry={() => undefined} /></MantineProvider>);
    expect(await screen.findByRole('alert')).toHaveTextContent('This is not open to your role');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
