// Our own rules explained: id → what it means and what to do next, most urgent first.
import { catalogue } from '#hospital/kernel/text.ts'
import type { ExplanationBook } from '../explanation.ts'
import { en } from './explain.en.ts'
import { ja } from './explain.ja.ts'

export const packBook: ExplanationBook = {
  text: catalogue(ja, en),
  rules: {
    // Security event log cleared
    '6269c40a-66be-4bd3-a208-e82cfbd854d9': { means: 'securityLogCleared', next: ['askAdmin', 'keep', 'keepLogs', 'before'] },
    // Windows event log cleared
    'c964ff86-5b5b-4828-9cbc-c1930e5934a7': { means: 'otherLogCleared', next: ['askAdmin', 'keepLogs', 'before'] },
    // Event logs cleared or switched off by command
    '3f8cb6ac-1877-4adb-86ee-f3744a992266': { means: 'logClearCommand', next: ['askAdmin', 'keep', 'keepLogs', 'before'] },
    // Event log service stopped or disabled by command
    'bf1de8b3-a679-46a4-88fb-90568eb9fd50': { means: 'logServiceStopped', next: ['reportUp', 'keep', 'keepLogs', 'before'] },
    // Audit policy reduced
    'fce69d82-76fe-4e38-81c9-8821496e09e0': { means: 'auditPolicyReduced', next: ['askAdmin', 'restoreSetting', 'before'] },
    // Audit policy cleared by command
    'fa3c52a7-c36c-456b-91c3-c4e20414d3a8': { means: 'auditPolicyCommand', next: ['askAdmin', 'restoreSetting', 'before'] },
    // Microsoft Defender protection switched off
    'e79b4df7-ee18-4648-8991-b7c9c3ddc026': { means: 'defenderProtectionOff', next: ['askAdmin', 'restoreProtection', 'scan', 'before'] },
    // Microsoft Defender settings weakened
    '8d52ce79-d7a0-4b18-8837-f0e12fe61d0d': { means: 'defenderWeakened', next: ['askAdmin', 'restoreProtection', 'before'] },
    // Microsoft Defender exclusion added
    '90a15ba8-b4dd-42f3-8093-f443dcbffd8d': { means: 'defenderExclusion', next: ['askAdmin', 'restoreSetting', 'scan'] },
    // Microsoft Defender weakened by PowerShell
    '12ddbfab-cb36-40a1-a128-fa8402f73d82': { means: 'defenderPowershell', next: ['askAdmin', 'restoreProtection', 'before'] },
    // Microsoft Defender weakened by command
    'f69484fc-796c-42bf-931f-2636188fb6b6': { means: 'defenderCommand', next: ['askAdmin', 'restoreProtection', 'before'] },
    // Attempt to change Microsoft Defender blocked
    '7ef5fb0e-dc61-4843-bdc7-ba07bc019761': { means: 'defenderTamperBlocked', next: ['askAdmin', 'before', 'watch'] },
    // Malware found by Microsoft Defender
    'f0c96d50-6fdb-476f-83d5-b1f0b2a0bdfb': { means: 'malwareFound', next: ['askUser', 'checkMail', 'checkUsb', 'scan'] },
    // Malware not removed
    'e5a0c1f2-6753-4f6d-86f6-94943665fe03': { means: 'malwareNotRemoved', next: ['isolate', 'keep', 'reportUp', 'scan'] },
    // Ransomware found by Microsoft Defender
    'ef32de11-a27b-4a88-ba77-9a27b4cc6bad': { means: 'ransomwareFound', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // Quarantined file restored
    '558372a0-0244-4803-a5a1-75abd720ac1e': { means: 'quarantineRestored', next: ['askUser', 'scan', 'before'] },
    // Security software stopped by command
    '5c98c745-60f6-4a5f-a99f-1c8ca654ebba': { means: 'securitySoftwareStopCommand', next: ['askAdmin', 'isolate', 'restoreProtection', 'before'] },
    // Start of a security service changed
    '90ce3c2d-62f5-4ccc-bb45-d078ee668162': { means: 'securityServiceStartChanged', next: ['askAdmin', 'restoreProtection', 'watch'] },
    // Shadow copies deleted
    'ef267567-7333-48a2-acf5-7fc4b05c05c9': { means: 'shadowCopiesDeleted', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // Shadow copies deleted by PowerShell
    'd2ae8781-8c35-4589-a1ca-a8d685caced2': { means: 'shadowCopiesDeletedScript', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // Windows backup deleted
    '747e7f20-fe6e-41fe-8dec-5dbac4709f00': { means: 'backupCatalogDeleted', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // Windows recovery disabled
    '66580fd6-d638-4461-8df5-c86baf4ba2ec': { means: 'recoveryDisabled', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // Backup or database service stopped by command
    'a3f8508c-72c6-4c9a-8fed-6e0c61086f78': { means: 'backupSoftwareStopped', next: ['askAdmin', 'isolateServer', 'checkBackup'] },
    // Windows backup failed repeatedly
    'b7e23201-3915-4293-9920-e1fe6f610974': { means: 'backupFailedRepeatedly', next: ['askAdmin', 'checkBackup', 'record'] },
    // Windows backup failed
    'aa927807-2ea4-4d92-af0e-e7d43c997d68': { means: 'backupFailed', next: ['askAdmin', 'watch'] },
    // New administrator
    '38604308-06e4-400a-97ed-8728fada03be': { means: 'administratorAdded', next: ['askAdmin', 'checkAccounts', 'disableAccount'] },
    // New user account
    'f293aa46-8c7b-4f30-a631-21c5c625a736': { means: 'userCreated', next: ['askAdmin', 'disableAccount', 'record'] },
    // Account that looks like a computer
    '77e855c1-975c-4499-a5b9-0c2d8039fdba': { means: 'hiddenUserCreated', next: ['askAdmin', 'disableAccount', 'checkAccounts', 'before'] },
    // Built-in Administrator or Guest enabled
    '84b6752a-e0b1-4171-9ba2-5662c67bdea4': { means: 'builtinAccountEnabled', next: ['askAdmin', 'disableAccount', 'before'] },
    // Password of the built-in Administrator reset
    '60c3c2c1-706c-4332-b8e0-03edf98ca95d': { means: 'builtinPasswordReset', next: ['askAdmin', 'resetAdmins', 'before'] },
    // Disabled account used
    '1d248e89-bafc-43ec-9525-8546ad990ebd': { means: 'disabledAccountUsed', next: ['askUser', 'before', 'watch'] },
    // Many accounts locked out
    '96e00935-8b97-4ea5-8bce-dfcb35fec213': { means: 'manyLockouts', next: ['reportUp', 'askAdmin', 'otherMachines'] },
    // Account locked out
    'b56fd722-c2ed-4ca4-9e42-c52bcab4827a': { means: 'accountLocked', next: ['askUser', 'watch'] },
    // Administrator log-in by an account that is not on the list
    '67ff212f-b4d1-401e-bcf5-15bad9d2c087': { means: 'unlistedAdministrator', next: ['askUser', 'checkAccounts', 'resetPassword'] },
    // Maintenance account used outside its hours
    'bd8a95a4-367b-447b-bf2b-1db84dd6c3d6': { means: 'maintenanceOutsideHours', next: ['vendor', 'checkVpn', 'record'] },
    // Maintenance account used from an unknown address
    '2a9c8e14-d40d-4b3e-a097-514b595fcc97': { means: 'maintenanceUnknownAddress', next: ['vendor', 'checkVpn', 'resetPassword', 'before'] },
    // Remote desktop at night
    '05daebb9-baf3-4d12-9511-b6d0fe51ec42': { means: 'rdpAtNight', next: ['askUser', 'vendor', 'before'] },
    // Remote desktop straight from the internet
    'fa4da090-33d1-4e92-b9ec-e94dd60bd58f': { means: 'rdpFromInternet', next: ['reportUp', 'closeOutside', 'checkVpn', 'resetPassword'] },
    // Log-in from abroad
    'd6648a00-eb3f-4b8c-9746-1ec869f998cb': { means: 'logonFromAbroad', next: ['checkVpn', 'reportUp', 'resetPassword', 'before'] },
    // Remote desktop switched on
    '2c1ad118-5797-4af9-a8b3-2ea859727544': { means: 'rdpEnabled', next: ['askAdmin', 'restoreSetting'] },
    // Remote desktop switched on by command
    'c87712bb-6c66-41f0-b812-78bd83da5be7': { means: 'rdpEnabledCommand', next: ['askAdmin', 'restoreSetting', 'before'] },
    // Log-in with a stolen proof of identity
    '4b958336-91c8-47b2-9b5e-885929246e4c': { means: 'passTheHash', next: ['askUser', 'before', 'resetAdmins', 'isolate'] },
    // Service ticket with weak encryption
    '12903937-a259-4276-a96a-819be7e31665': { means: 'kerberosWeakTicket', next: ['askAdmin', 'otherMachines', 'resetAdmins'] },
    // Ticket given without a password check
    '134a5281-74a6-4d79-808f-9f60da32cc4b': { means: 'kerberosNoPreauth', next: ['askAdmin', 'resetPassword'] },
    // Passwords of the whole domain asked for
    '25a769cd-e674-44fc-b281-0e29421c6e85': { means: 'directoryCopied', next: ['reportUp', 'isolate', 'resetAdmins', 'keep'] },
    // Memory with passwords read
    'def01c6c-5e61-4898-bc7a-f1db791f2276': { means: 'lsassRead', next: ['isolate', 'reportUp', 'resetAdmins', 'keep'] },
    // Copy of passwords made by command
    '65369c08-32e9-4c80-b016-0da75239d264': { means: 'lsassDumpCommand', next: ['isolate', 'reportUp', 'resetAdmins', 'keep'] },
    // Repair password of the domain set
    'a0e5139d-afeb-4dff-b622-bcdbccc0838e': { means: 'dsrmPassword', next: ['askAdmin', 'before', 'resetAdmins'] },
    // Many failures, then a log-in
    '74da894a-7dc2-4a31-a458-9a622e76d4d8': { means: 'guessedPassword', next: ['resetPassword', 'reportUp', 'askUser', 'before'] },
    // Many wrong passwords
    '209edd0e-8b73-498c-ba99-8d2f81c15796': { means: 'failedLogonMany', next: ['askUser', 'before', 'watch'] },
    // Passwords tried on one account
    'ab4f39b1-1367-4199-8d84-9a293b5fe48f': { means: 'failedLogonBurst', next: ['askUser', 'before', 'watch'] },
    // One address tries many accounts
    '28895fe6-b01e-4e29-a537-83ed31d8c1bf': { means: 'passwordSpray', next: ['isolate', 'reportUp', 'otherMachines', 'before'] },
    // Wrong password or unknown account
    '431c0e95-4003-40eb-86b6-42c833829b6c': { means: 'failedLogon', next: ['watch', 'record'] },
    // Log-in over the network
    'bc63be4b-e9f0-4557-93c6-1e1aef889f21': { means: 'networkLogon', next: ['watch', 'record'] },
    // One address tries many accounts at the domain
    '8511bf8e-da2f-443e-8516-0c8afd168659': { means: 'kerberosSpray', next: ['isolate', 'reportUp', 'otherMachines', 'before'] },
    // Wrong password at the domain
    '8907469f-6e5b-4ae0-a27f-8a31f33f4096': { means: 'kerberosWrongPassword', next: ['watch', 'record'] },
    // One account at many computers by remote desktop
    '1202f9b8-271d-4571-b926-e6bd26fe3353': { means: 'rdpToMany', next: ['askUser', 'vendor', 'resetPassword', 'otherMachines'] },
    // Log-in by remote desktop
    'f4f3df27-2d2a-493e-8fc7-eb24913d1240': { means: 'rdpLogon', next: ['watch', 'record'] },
    // New account made administrator
    '2a1e2958-c9f5-40f5-a63b-769dae182432': { means: 'newAccountMadeAdministrator', next: ['askAdmin', 'disableAccount', 'checkAccounts', 'reportUp'] },
    // Account created and deleted soon
    'a701b32a-f1aa-457c-90b3-8aa3471ea026': { means: 'accountShortLived', next: ['askAdmin', 'keepLogs', 'before'] },
    // User account deleted
    'd5ec07f2-91b2-4e62-a89f-4877a9736b5d': { means: 'userDeleted', next: ['askAdmin', 'record'] },
    // Service that runs commands
    '06592507-1b11-4e0a-8cd3-803cf6ea6c7c': { means: 'serviceRunsCommands', next: ['isolate', 'reportUp', 'before', 'otherMachines'] },
    // PsExec used on this computer
    '4d2231d4-7104-408a-9e99-58ad57256078': { means: 'psexecService', next: ['askAdmin', 'before', 'otherMachines'] },
    // Scheduled task that runs commands
    'c1fb2f3f-ff9f-48b3-a96d-bacd5cb1c7c4': { means: 'taskRunsCommands', next: ['askAdmin', 'removeTask', 'before'] },
    // Service installed from another computer
    '12bc9a3d-4aa1-422a-b62d-9cf415d1609a': { means: 'serviceInstalledRemotely', next: ['askAdmin', 'isolate', 'otherMachines', 'before'] },
    // Service manager reached over the network
    '64cc1c56-00bb-4bb8-9ce5-368954f06676': { means: 'servicePipe', next: ['watch', 'record'] },
    // Service installed
    '619b6f5f-ed09-4d99-99f5-c72e1c685562': { means: 'serviceInstalled', next: ['watch', 'record'] },
    // Task scheduled from another computer
    '4c118f5d-673d-4e13-b777-04825e463ddf': { means: 'taskCreatedRemotely', next: ['askAdmin', 'isolate', 'removeTask', 'otherMachines'] },
    // Task scheduler reached over the network
    '47e18656-51fc-4789-add7-8cef059663c1': { means: 'taskPipe', next: ['watch', 'record'] },
    // Task scheduled
    'd5193f26-d27e-4891-a98c-534624124529': { means: 'taskCreated', next: ['watch', 'record'] },
    // Remote control software installed
    '9b55b62a-9c79-4108-bb5a-242929c2509a': { means: 'remoteToolInstalled', next: ['askUser', 'vendor', 'removeSoftware'] },
    // Remote control software started from a user folder
    '2b64bb1a-623e-4a79-9e4f-2590d2cf7df9': { means: 'remoteToolStarted', next: ['askUser', 'isolate', 'photo', 'removeSoftware'] },
    // Hidden command in PowerShell
    '24a8d348-2671-4807-8141-f8e977d951a6': { means: 'encodedPowershell', next: ['isolate', 'askUser', 'before', 'scan'] },
    // Hidden command that unpacks itself
    'bb9afa47-075e-4525-908a-dca4baace797': { means: 'powershellUnpacks', next: ['isolate', 'askUser', 'before', 'scan'] },
    // Program fetched and run by PowerShell
    '80fed677-2c9a-4f68-bffe-02e19539244a': { means: 'powershellDownload', next: ['isolate', 'askUser', 'blockAddress', 'before'] },
    // Document that runs commands
    'a588d4a2-aa16-42d8-a1a9-1e9b8041790a': { means: 'officeStartsCommands', next: ['isolate', 'checkMail', 'reportUp', 'scan'] },
    // Ransom note written
    '369b69cb-516d-473a-8fcc-518d56832b2e': { means: 'ransomNote', next: ['isolate', 'reportUp', 'checkBackup', 'photo'] },
    // USB memory plugged in
    '225afc49-91a1-4fc5-afa3-8e647e3fa90d': { means: 'usbStorage', next: ['askUser', 'checkUsb'] },
    // Windows firewall switched off
    'a23da057-7f03-4b61-b917-0a85e629ee67': { means: 'firewallOff', next: ['askAdmin', 'restoreProtection', 'before'] },
    // Windows firewall switched off by command
    '4dc25ecf-65f7-4a62-96e2-8cd4a24fb1e2': { means: 'firewallOffCommand', next: ['askAdmin', 'restoreProtection', 'before'] },
    // Windows firewall opened by a command
    'a0c0641e-ab3c-4cc7-b85a-ff9f9ae4f11d': { means: 'firewallOpened', next: ['askAdmin', 'restoreSetting', 'before'] },
    // Group policy changed
    '1bdc8d27-1df7-4677-a625-068650a470fe': { means: 'groupPolicyChanged', next: ['askAdmin', 'restoreSetting', 'before'] },
    // Clock changed by a person
    '7b67a9ac-8f53-4de7-b67c-edac4531934a': { means: 'timeChanged', next: ['askUser', 'restoreSetting', 'keepLogs'] },
    // New shared folder
    '4e0d9c5c-07b5-4e2b-bd85-d84dc7249f7a': { means: 'shareCreated', next: ['askUser', 'record'] },
    // Hundreds of files renamed or deleted
    'd6e5bd97-76af-4996-96de-bb1179c9db75': { means: 'massRename', next: ['isolate', 'isolateServer', 'checkFiles', 'reportUp'] },
    // File renamed or deleted
    '8500e213-a56d-46e7-a3e7-60bbe4992ee4': { means: 'fileDeleteAccess', next: ['watch', 'record'] },
    // Hundreds of files renamed or deleted on a share
    '44145a3a-c26b-485f-8d45-31e397e1dae9': { means: 'massRenameOnShare', next: ['isolate', 'isolateServer', 'checkFiles', 'reportUp'] },
    // File on a share renamed or deleted
    '001dee62-20ab-4e3b-85b1-ac24e9e40352': { means: 'shareDeleteAccess', next: ['watch', 'record'] },
    // Preparations of ransomware
    'e48ee988-a835-4dcb-a9ca-a249effaf97b': { means: 'beforeEncryption', next: ['isolate', 'reportUp', 'checkBackup', 'keep'] },
    // FortiGate configuration changed
    '349b0703-2785-4b41-b1cf-b88381140c88': { means: 'fortigateChanged', next: ['vendor', 'record'] },
    // FortiGate firewall policy changed
    'c191b9da-216d-430c-a19a-9147f0925729': { means: 'fortigatePolicyChanged', next: ['vendor', 'restoreSetting', 'record'] },
    // FortiGate account added
    '086ba366-f366-46a0-a46b-3f4a757b4f95': { means: 'fortigateAccountAdded', next: ['vendor', 'reportUp', 'resetAdmins', 'checkVpn'] },
    // FortiGate logging changed
    '94da0c96-0b78-4969-9866-b4d8cbb8355c': { means: 'fortigateLoggingChanged', next: ['vendor', 'restoreSetting', 'keepLogs'] },
    // FortiGate administrator from the internet
    'b20ceb76-d293-4339-8f27-eb6237596619': { means: 'fortigateAdminFromInternet', next: ['vendor', 'reportUp', 'closeOutside', 'resetAdmins'] },
    // FortiGate administrator log-in failures
    '977e3f36-df09-4509-81ae-a902fb6d9b70': { means: 'fortigateAdminFailures', next: ['vendor', 'closeOutside', 'blockAddress'] },
    // FortiGate administrator guessed
    'a5a18aef-e052-414b-8f91-82226f4427c7': { means: 'fortigateAdminGuessed', next: ['vendor', 'reportUp', 'resetAdmins', 'closeOutside'] },
    // FortiGate administrator failed some times
    'c62da79b-2a7c-4a7b-81a1-f79241bf4bf3': { means: 'fortigateAdminFailedSome', next: ['watch', 'record'] },
    // FortiGate administrator log-in failed
    '606fbc52-bc99-4bc1-9880-962e1e8b712f': { means: 'fortigateAdminFailed', next: ['watch', 'record'] },
    // FortiGate administrator log-in
    '4b0f089b-68db-4d19-b407-4421ad12560c': { means: 'fortigateAdminOk', next: ['watch', 'record'] },
    // VPN at night
    '1179b56f-5342-4838-a517-0db41ad203ea': { means: 'vpnAtNight', next: ['checkVpn', 'vendor', 'record'] },
    // VPN from abroad
    '857b4d9e-10ff-47e5-9c44-ea73b8e53808': { means: 'vpnFromAbroad', next: ['checkVpn', 'reportUp', 'resetPassword', 'vendor'] },
    // VPN of a maintenance account outside its hours
    'f0b0a5fa-4a28-4444-a2c7-5473b181cf86': { means: 'vpnMaintenanceOutsideHours', next: ['vendor', 'checkVpn', 'record'] },
    // One VPN account from two countries
    'f624b73f-d84c-4723-a91a-7ef83424a02b': { means: 'vpnTwoCountries', next: ['checkVpn', 'reportUp', 'resetPassword', 'vendor'] },
    // One VPN account from two countries (GeoIP)
    'ddf52531-a60b-4cbf-961b-5115ad2844f7': { means: 'vpnTwoCountriesGeo', next: ['checkVpn', 'reportUp', 'resetPassword', 'vendor'] },
    // VPN with a country named by the device
    '70568f80-83d6-40c9-b15c-366130019a7c': { means: 'vpnPlaceDevice', next: ['watch', 'record'] },
    // IPsec VPN of a person with a country named by the device
    '99e41a14-6ea2-461d-8c77-86d5420b0864': { means: 'vpnPlaceDeviceIpsec', next: ['watch', 'record'] },
    // VPN with a country from the database
    '91283a5f-9b47-48f4-a690-31e27fe96bad': { means: 'vpnPlaceDatabase', next: ['watch', 'record'] },
    // VPN failures, then a success
    '10dd28d4-2ba3-4142-8301-9ce424f03799': { means: 'vpnGuessed', next: ['checkVpn', 'reportUp', 'resetPassword', 'vendor'] },
    // Many VPN log-in failures
    '03b4dc06-acc7-4058-ad70-077aaf1b3cbb': { means: 'vpnFailures', next: ['vendor', 'blockAddress', 'checkVpn'] },
    // Some VPN log-in failures
    '67c90edb-7c17-4acb-943f-8ef73fa1d801': { means: 'vpnFailuresSome', next: ['watch', 'record'] },
    // VPN log-in failed
    'eb124140-7b36-42a9-bdd3-d2b98f248c4b': { means: 'vpnFailed', next: ['watch', 'record'] },
    // VPN log-in
    '950e9bcc-a26f-4723-9822-e446bf8c5434': { means: 'vpnUp', next: ['watch', 'record'] },
    // Root logged in by SSH
    '959f162c-c6b0-4d2c-81f6-ff2c7f5e4c18': { means: 'sshRoot', next: ['vendor', 'askAdmin', 'resetAdmins'] },
    // Administrator rights refused
    'bacf1fd8-d107-46e4-a3c4-83cb241560ee': { means: 'sudoRefused', next: ['askAdmin', 'vendor', 'before'] },
    // Second superuser created
    '519f92f5-25bc-462a-a631-44e28b15e977': { means: 'linuxSuperuserCreated', next: ['vendor', 'disableAccount', 'reportUp'] },
    // Logging stopped on Linux
    '962d806a-4ca6-46e2-b01f-70c428f07582': { means: 'linuxLoggingStopped', next: ['askAdmin', 'vendor', 'keepLogs'] },
    // SSH failures, then a success
    'c370d74d-c560-4fc9-aef0-0065774a9d4b': { means: 'sshGuessed', next: ['reportUp', 'vendor', 'resetAdmins', 'isolateServer'] },
    // Many SSH failures
    'd3a0365d-fd8d-4cea-b6c7-94125bd2b150': { means: 'sshManyFailures', next: ['askAdmin', 'blockAddress', 'closeOutside'] },
    // Some SSH failures
    'fa3b2de3-931b-441d-a496-43dc01a3a2af': { means: 'sshFailures', next: ['watch', 'record'] },
    // SSH log-in failed
    'ca7a998c-152e-47a5-a0b7-ba0df812187e': { means: 'sshFailed', next: ['watch', 'record'] },
    // SSH log-in
    '38516e8f-c536-46ce-8ffc-3bd39d1ed720': { means: 'sshAccepted', next: ['watch', 'record'] },
  },
}
