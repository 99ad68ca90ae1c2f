import { Module } from '@nestjs/common';
import { AnchorService } from './anchor.service.js';
import { AuditController } from './audit.controller.js';
import { AuditLogReader } from './audit-log.reader.js';
import { AuditService } from './audit.service.js';

@Module({ controllers: [AuditController], providers: [AnchorService, AuditLogReader, AuditService] })
export class AuditModule {}
