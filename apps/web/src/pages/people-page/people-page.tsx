import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { OrganisationView, PersonView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { OrganisationsTable } from '../../features/people/organisations-table.panel.js';
import { PeopleTable } from '../../features/people/people-table.panel.js';
import { directory, organisations } from '../../features/people/people.queries.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines, LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';

const PersonForm = lazy(() => import('../../features/people/person.form.js').then((file) => ({ default: file.PersonForm })));
const PersonAccount = lazy(() => import('../../features/people/person-account.panel.js').then((file) => ({ default: file.PersonAccount })));
const OrganisationForm = lazy(() => import('../../features/people/organisation.form.js').then((file) => ({ default: file.OrganisationForm })));

type Open = { what: 'person'; person?: PersonView } | { what: 'organisation'; organisation?: OrganisationView } | null;

/** The directory of people and organisations; administrators keep it here. */
export function PeoplePage() {
  const may = useMay();
  const people = useQuery(directory);
  const places = useQuery(organisations);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const [mayPeople, mayPlaces] = [may('person.record'), may('organisation.record')];
  const close = () => setOpen(null);
  const options = places.data?.organisations.map(({ id, name }) => ({ code: id, label: name })) ?? [];
  const add = (label: string, what: 'person' | 'organisation') => (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen({ what })}>
      {label}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="People and organisations"
        tabTitle="People"
        lead={mayPeople ? 'Roles decide what somebody may see and do. Nobody is deleted: take away the right to sign in instead.' : 'The directory of the centre. Administrators change it.'}
        actions={<TextInput aria-label="Find people" placeholder="Name, role, hospital" value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      />
      <Panel title="People" note={people.data?.people.length} actions={mayPeople && add('Add person', 'person')} flush>
        {people.error && <ErrorState title="The directory could not be loaded" error={people.error} onRetry={() => void people.refetch()} />}
        {!people.data && !people.error && <LoadingRows label="Loading the directory" />}
        {people.data && <PeopleTable people={people.data.people} text={text} withEmail={mayPeople} {...(mayPeople ? { onOpen: (person: PersonView) => setOpen({ what: 'person', person }) } : {})} />}
      </Panel>
      <Panel title="Organisations" note={places.data?.organisations.length} actions={mayPlaces && add('Add organisation', 'organisation')} flush>
        {places.data ? (
          <OrganisationsTable organisations={places.data.organisations} {...(mayPlaces ? { onOpen: (organisation: OrganisationView) => setOpen({ what: 'organisation', organisation }) } : {})} />
        ) : (
          <LoadingRows label="Loading the organisations" rows={3} />
        )}
      </Panel>
      <Dialog title={open?.what === 'organisation' ? 'Organisation' : 'Person'} opened={open !== null} onClose={close} size="lg">
        <Suspense fallback={<LoadingLines label="Loading the form" />}>
          {open?.what === 'person' && <PersonForm person={open.person} places={options} onDone={close} />}
          {open?.what === 'person' && open.person && <PersonAccount person={open.person} />}
          {open?.what === 'organisation' && <OrganisationForm organisation={open.organisation} onDone={close} />}
        </Suspense>
      </Dialog>
    </Page>
  );
}
