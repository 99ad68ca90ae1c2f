import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { AccountLinkService } from './account-link.service.js';
import { AccountReader } from './account.reader.js';
import { AccountService } from './account.service.js';
import { IdentityProvider } from './identity-provider.js';
import { PeopleAccountController } from './people-account.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';
import { ProviderArrival } from './provider-arrival.js';
import { ProviderSignInController } from './provider-sign-in.controller.js';

@Module({
  controllers: [PeopleController, PeopleAccountController, AccountController, ProviderSignInController],
  providers: [PeopleReader, PeopleService, AccountReader, AccountService, AccountLinkService, IdentityProvider, ProviderArrival],
})
export class PeopleModule {}
