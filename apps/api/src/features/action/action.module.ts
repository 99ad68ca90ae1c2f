import { Module } from '@nestjs/common';
import { ActionController } from './action.controller.js';
import { ActionReader } from './action.reader.js';
import { ActionService } from './action.service.js';
import { ReminderService } from './reminder.service.js';

@Module({ controllers: [ActionController], providers: [ActionReader, ActionService, ReminderService] })
export class ActionModule {}
