import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { Page, PageHeader } from '../../ui/page.js';
import { Tabs } from '../../ui/tabs.js';
import { FormSamples } from './form-samples.js';
import { MapSample } from './map-sample.js';
import { ReadSamples } from './read-samples.js';
import { StateSamples } from './state-samples.js';
import { TokenSamples } from './token-samples.js';

/** The family every screen belongs to: tokens and components with their states. Everybody in it is fictional. */
export function CataloguePage() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <main>
      <Page>
        <PageHeader
          title="Catalogue"
          lead="What the screens of Rachis are made of. The people in the samples are fictional."
          actions={
            <ActionIcon size="lg" aria-label={dark ? 'Light colours' : 'Dark colours'} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
              {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
            </ActionIcon>
          }
        />
        <Tabs
          label="Parts of the catalogue"
          tabs={[
            { id: 'map', label: 'Spine map', content: <MapSample /> },
            { id: 'tokens', label: 'Tokens', content: <TokenSamples /> },
            { id: 'forms', label: 'Questions', content: <FormSamples /> },
            { id: 'read', label: 'Reading', content: <ReadSamples /> },
            { id: 'states', label: 'States', content: <StateSamples /> },
          ]}
        />
      </Page>
    </main>
  );
}
