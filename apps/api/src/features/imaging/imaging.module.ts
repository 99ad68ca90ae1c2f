import { Module } from '@nestjs/common';
import { ImagingReadService } from './imaging-read.service.js';
import { ImagingController } from './imaging.controller.js';
import { KeyImageController } from './key-image.controller.js';
import { KeyImageService } from './key-image.service.js';
import { ShowListController } from './show-list.controller.js';

@Module({ controllers: [ImagingController, KeyImageController, ShowListController], providers: [ImagingReadService, KeyImageService] })
export class ImagingModule {}
