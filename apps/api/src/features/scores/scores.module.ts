import { Module } from '@nestjs/common';
import { CalculatorController } from './calculator.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { ScoreController } from './score.controller.js';
import { ScoreService } from './score.service.js';

@Module({ controllers: [ScoreController, CatalogueController, CalculatorController], providers: [ScoreService] })
export class ScoresModule {}
