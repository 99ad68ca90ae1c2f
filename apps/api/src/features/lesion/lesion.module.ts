import { Module } from '@nestjs/common';
import { LesionController } from './lesion.controller.js';
import { LesionService } from './lesion.service.js';

@Module({ controllers: [LesionController], providers: [LesionService] })
export class LesionModule {}
