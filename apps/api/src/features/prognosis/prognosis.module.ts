import { Module } from '@nestjs/common';
import { PrognosisController } from './prognosis.controller.js';
import { PrognosisReader } from './prognosis.reader.js';
import { PrognosisService } from './prognosis.service.js';

@Module({ controllers: [PrognosisController], providers: [PrognosisReader, PrognosisService] })
export class PrognosisModule {}
